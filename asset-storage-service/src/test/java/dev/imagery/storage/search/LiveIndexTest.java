package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the table of what is live follows the states of versions. */
@Tag("adapter")
class LiveIndexTest {

    private static LiveAssetsDatabase database;

    @BeforeAll
    static void create() {
        database = LiveAssetsDatabase.migrated();
    }

    @BeforeEach
    void begin() {
        database.clear();
        database.render("dusk", "2026-01-01", 900, 0);
        database.render("dawn", "2026-01-02", 500, 0);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatGoesLiveTakesThePlaceOfWhatWas() {
        long first = version("walls", 1, "US dusk 9", "MX dusk 8");
        long second = version("walls", 2, "US dawn 7", "CA dusk 6");

        assertThat(live()).isEmpty();
        database.live("walls", first);
        assertThat(live()).containsExactly("walls MX 8.0", "walls US 9.0");
        database.live("walls", second);
        assertThat(live()).containsExactly("walls CA 6.0", "walls US 7.0");
        database.live("walls", first);
        assertThat(live()).containsExactly("walls MX 8.0", "walls US 9.0");
    }

    @Test
    void whereNothingIsLiveAnyMoreNothingIsFound() {
        database.live("walls", version("walls", 1, "US dusk 9"));
        database.live("others", version("others", 1, "US dusk 8"));

        database.live("walls", 0);

        assertThat(live()).containsExactly("others US 8.0");
    }

    @Test
    void whatStaysAsItIsIsNotWritten() {
        database.live("walls", version("walls", 1, "CA dusk 9", "MX dusk 8", "US dusk 7"));
        List<String> before = rows();

        database.live("walls", version("walls", 2, "CA dusk 9", "MX dawn 8", "US dusk 7"));

        assertThat(rows()).hasSize(3).contains(before.get(0), before.get(2)).doesNotContain(before.get(1));
    }

    @Test
    void anotherPrecedenceIsWritten() {
        database.live("walls", version("walls", 1, "US dusk 9"));
        long second = version("walls", 2, "US dusk 9");
        database.jdbc()
                .sql("update group_version set precedence = 7 where id = " + second)
                .update();

        database.live("walls", second);

        assertThat(database.jdbc()
                        .sql("select rank from live_asset")
                        .query(Integer.class)
                        .list())
                .containsExactly(-7);
    }

    @Test
    void titlesAreKeptOfTheRendersThatAreLiveInAnyGroup() {
        database.live("walls", version("walls", 1, "US dusk 9"));
        database.live("others", version("others", 1, "US dusk 8", "CA dawn 8"));
        assertThat(liveTitles()).isEqualTo(2);

        database.live("others", 0);
        assertThat(liveTitles()).isEqualTo(1);
        assertThat(database.find("titleId=12345")).hasSize(1);

        database.live("walls", 0);
        assertThat(liveTitles()).isZero();
    }

    @Test
    void aPageGoesOnBehindTheOneBeforeWhateverGoesLiveMeanwhile() {
        database.live("walls", version("walls", 1, "AR dusk 9", "BR dusk 8", "CL dusk 7", "MX dusk 6"));
        SearchRequest first = LiveAssetsDatabase.read("sort=contrast&limit=2");
        List<AssetHit> seen = new ArrayList<>(page(first));

        database.live("walls", version("walls", 2, "AR dusk 9", "BR dusk 8", "MX dusk 6", "PE dusk 5", "UY dusk 20"));
        String cursor = new Cursor(first.fingerprint(), seen.getLast().key()).encoded();
        seen.addAll(page(LiveAssetsDatabase.read("sort=contrast&limit=9&cursor=" + cursor)));

        assertThat(seen).extracting(hit -> hit.context().country()).containsExactly("MX", "CL", "BR", "AR", "UY");
    }

    private List<AssetHit> page(SearchRequest request) {
        return database.index().find(Source.live(), request.query(), request.after(), request.limit());
    }

    /** A version with an asset of each of some lines, such as {@code US dusk 9}: country, render, contrast. */
    private long version(String group, int number, String... assets) {
        long version = database.version(group, number, "{}");
        for (String asset : assets) {
            String[] parts = asset.split(" ");
            database.asset(version, parts[0], "", parts[1], Double.parseDouble(parts[2]));
        }
        return version;
    }

    private List<String> live() {
        return database.jdbc()
                .sql(
                        "select concat_ws(' ', group_name, country, worst_contrast) as shown from live_asset order by group_name, country")
                .query((row, number) -> row.getString("shown").replaceFirst("( \\d+)$", "$1.0"))
                .list();
    }

    /** The rows with the transactions that wrote them. */
    private List<String> rows() {
        return database.jdbc()
                .sql("select concat_ws(' ', id, country, xmin) from live_asset order by country")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int liveTitles() {
        return database.jdbc()
                .sql("select count(*) from live_title")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
