package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and sorts by what assets are like, of a version and of what is live. */
@Tag("adapter")
class AssetIndexTest {

    private static final String LIVE = "group=walls";
    private static final String VERSION = "group=walls&version=1";
    private static final LiveAssetsDatabase DATABASE = LiveAssetsDatabase.migrated();

    /** Five markets: pictures of other sizes and days, two of them the same; the last without contrast, the first without AVIF. */
    @BeforeAll
    static void fill() {
        DATABASE.render("first", "2026-01-01", 900, 0);
        DATABASE.render("second", "2026-01-02", 500, 600);
        DATABASE.render("third", "2026-01-03", 700, 300);
        DATABASE.render("fourth", "2026-01-04", 400, 100);
        long version = DATABASE.version("walls", 1, """
                {"type":"grid","experiment":{"name":"autumn","cells":[
                  {"name":"bright","recipe":{"type":"mosaic"}},{"name":"plain"},{"name":"bright","recipe":"none"}]}}""");
        DATABASE.asset(version, "AR", "", "first", 9);
        DATABASE.asset(version, "BR", "", "second", 8);
        DATABASE.asset(version, "CL", "", "third", 7);
        DATABASE.asset(version, "MX", "autumn/bright", "third", 6);
        DATABASE.asset(version, "PE", "autumn/plain", "fourth", 0);
        DATABASE.live("walls", version);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void assetsAreSortedByTheSizeOfTheirLargestFile(String scope) {
        assertThat(countries(scope + "&sort=bytes&limit=2")).containsExactly("PE", "BR", "CL", "MX", "AR");
        assertThat(countries(scope + "&sort=bytes&order=desc&limit=2")).containsExactly("AR", "MX", "CL", "BR", "PE");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void withAnEncodingTheSizeIsThatOfItsFile(String scope) {
        assertThat(countries(scope + "&sort=bytes&encoding=avif&limit=2")).containsExactly("PE", "CL", "MX", "BR");
        assertThat(countries(scope + "&encoding=avif")).containsExactly("BR", "CL", "MX", "PE");
        assertThat(countries(scope + "&encoding=png")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void sizesLieInARangeWithItsEnds(String scope) {
        assertThat(countries(scope + "&minBytes=600&maxBytes=700")).containsExactly("BR", "CL", "MX");
        assertThat(countries(scope + "&encoding=jpeg&minBytes=400&maxBytes=500"))
                .containsExactly("BR", "PE");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void assetsAreSortedByTheirContrastWhereTheyHaveOne(String scope) {
        assertThat(countries(scope + "&sort=contrast&limit=2")).containsExactly("MX", "CL", "BR", "AR");
        assertThat(countries(scope + "&sort=contrast&order=desc&limit=3")).containsExactly("AR", "BR", "CL", "MX");
        assertThat(countries(scope + "&minContrast=7&maxContrast=8")).containsExactly("BR", "CL");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void assetsAreSortedByWhenTheirPicturesWereRendered(String scope) {
        assertThat(countries(scope + "&sort=made&order=desc&limit=2")).containsExactly("PE", "MX", "CL", "BR", "AR");
        assertThat(countries(scope + "&sort=made&limit=1")).containsExactly("AR", "BR", "CL", "MX", "PE");
        assertThat(countries(scope + "&madeFrom=2026-01-02&madeBefore=2026-01-04"))
                .containsExactly("BR", "CL", "MX");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void contextsAreSortedDownwardsToo(String scope) {
        assertThat(countries(scope + "&order=desc&limit=2")).containsExactly("PE", "MX", "CL", "BR", "AR");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void assetsAreFoundByTheirDesignWhichMayBeThatOfTheirCell(String scope) {
        assertThat(countries(scope + "&design=mosaic")).containsExactly("MX");
        assertThat(countries(scope + "&design=grid")).containsExactly("AR", "BR", "CL", "PE");
        assertThat(countries(scope + "&design=hero,mosaic")).containsExactly("MX");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, VERSION})
    void assetsAreFoundByATitle(String scope) {
        assertThat(countries(scope + "&titleId=12345&country=CL,AR")).containsExactly("AR", "CL");
        assertThat(countries(scope + "&titleId=23456")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 5", "6, 5"})
    void noMoreAreCountedThanMatter(int most, int counted) {
        SearchRequest request = LiveAssetsDatabase.read(LIVE);
        Source source = new Sources(DATABASE.jdbc()).of(request.query().scope()).orElseThrow();

        assertThat(DATABASE.index().count(source, request.query(), most)).isEqualTo(counted);
    }

    @Test
    void thereMayBeMoreThanAreCounted() {
        assertThat(FoundAsset.Count.of(10_000)).isEqualTo(new FoundAsset.Count("=", 10_000));
        assertThat(FoundAsset.Count.of(10_001)).isEqualTo(new FoundAsset.Count("≥", 10_000));
    }

    private static List<String> countries(String query) {
        return DATABASE.find(query).stream().map(hit -> hit.context().country()).toList();
    }
}
