package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Encoding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {

    private static final Map<String, List<String>> REGIONS =
            Map.of("LATAM", List.of("AR", "BR", "MX"), "NORDICS", List.of("DK", "SE"));

    @Test
    void withoutParametersWhatIsLiveIsFoundByItsContext() {
        SearchRequest request = read("");

        assertThat(request.query().scope()).isInstanceOf(Scope.Live.class);
        assertThat(request.query().order()).isEqualTo(new AssetQuery.Order(Sort.CONTEXT, false));
        assertThat(request.limit()).isEqualTo(100);
        assertThat(request.counted()).isFalse();
        assertThat(request.after()).isEmpty();
    }

    @Test
    void everyParameterIsRead() {
        AssetQuery query =
                read("group=walls&version=3&live=false&country=US,CA&language=en&platform=tv&resolution=high&cell="
                                + "&titleId=12345&design=grid&encoding=avif&minBytes=10&maxBytes=20&minContrast=1&maxContrast=4.5"
                                + "&madeFrom=2026-01-31&madeBefore=2026-02-28T12:00:00Z&sort=bytes&order=desc&limit=7&count=true")
                        .query();

        assertThat(query.scope()).isEqualTo(new Scope.OfVersion("walls", 3, Optional.of(false)));
        assertThat(query.place().countries()).contains(Set.of("US", "CA"));
        assertThat(query.place().languages()).contains(Set.of("en"));
        assertThat(query.place().platforms()).contains(Set.of("tv"));
        assertThat(query.place().resolutions()).contains(Set.of("high"));
        assertThat(query.cell()).contains("");
        assertThat(query.titleId()).contains(12345L);
        assertThat(query.designs()).contains(Set.of("grid"));
        assertThat(query.encoding()).contains(Encoding.AVIF);
        assertThat(query.bytes().from()).contains(10L);
        assertThat(query.contrast().to()).contains(4.5);
        assertThat(query.madeAt().from()).contains(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(query.madeAt().to()).contains(Instant.parse("2026-02-28T12:00:00Z"));
        assertThat(query.order()).isEqualTo(new AssetQuery.Order(Sort.BYTES, true));
    }

    @Test
    void aRegionStandsForItsCountries() {
        assertThat(read("region=LATAM").query().place().countries()).contains(Set.of("AR", "BR", "MX"));
        assertThat(read("region=LATAM&country=MX,US").query().place().countries())
                .contains(Set.of("MX"));
        assertThat(read("region=LATAM&country=US").query().place().countries()).contains(Set.of());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        List<Fault> faults = faults(
                "platfrom=tv&sort=size&country=USA&region=LATIN&titleId=many&minBytes=20&maxBytes=10"
                        + "&minContrast=0.5&madeFrom=yesterday&version=3&order=down&limit=0&count=yes&language=en&language=fr");

        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactlyInAnyOrder(
                        "unknown-parameter /query/platfrom",
                        "unknown-value /query/sort",
                        "malformed /query/country",
                        "unknown-region /query/region",
                        "wrong-type /query/titleId",
                        "out-of-range /query/minBytes",
                        "out-of-range /query/minContrast",
                        "malformed /query/madeFrom",
                        "missing /query/group",
                        "unknown-value /query/order",
                        "out-of-range /query/limit",
                        "unknown-value /query/count",
                        "repeated /query/language");
    }

    @Test
    void whatWasMeantIsSuggested() {
        assertThat(faults("platfrom=tv")).extracting(Fault::suggestion).containsExactly("platform");
        assertThat(faults("sort=byte")).extracting(Fault::suggestion).containsExactly("bytes");
        assertThat(faults("region=LATAN")).extracting(Fault::suggestion).containsExactly("LATAM");
    }

    @Test
    void whatIsNotLiveIsSearchedByItsVersion() {
        assertThat(faults("live=false"))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("out-of-range /query/live");
    }

    @Test
    void aPageGoesOnWithTheSameQuery() {
        String cursor = cursor("country=US&sort=bytes", List.of("1200", "42"));

        assertThat(read("sort=bytes&limit=5&count=true&country=US&cursor=" + cursor)
                        .after())
                .contains(List.of(1200L, 42L));
    }

    @ParameterizedTest
    @CsvSource({"country=CA&sort=bytes", "country=US&sort=made", "country=US&sort=bytes&order=desc", "country=US"})
    void aCursorOfAnotherQueryIsRefused(String other) {
        String cursor = cursor("country=US&sort=bytes", List.of("1200", "42"));

        assertThat(faults(other + "&cursor=" + cursor))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("other-query /query/cursor");
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        assertThat(faults("sort=bytes&cursor=" + cursor("sort=bytes", List.of("1200", "42", "43"))))
                .extracting(Fault::code)
                .containsExactly("other-query");
        assertThat(faults("sort=bytes&cursor=" + cursor("sort=bytes", List.of("many", "42"))))
                .extracting(Fault::code)
                .containsExactly("other-query");
        assertThat(faults("sort=bytes&cursor=abc")).extracting(Fault::code).containsExactly("malformed");
    }

    private static String cursor(String query, List<String> key) {
        return new Cursor(read(query).fingerprint(), key).encoded();
    }

    private static List<Fault> faults(String query) {
        return catchThrowableOfType(ProblemException.class, () -> read(query)).faults();
    }

    private static SearchRequest read(String query) {
        return SearchReader.read(LiveAssetsDatabase.parameters(query), () -> REGIONS);
    }
}
