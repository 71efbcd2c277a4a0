package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The largest versions. */
@Tag("adapter")
@Tag("long")
class LargeComparisonTest {

    /** Two versions of 500 markets with 200 assets in 20 pictures each, half of them new, and half of these compared. */
    @Test
    void pagesOfAHundredThousandAssetsAreTold() {
        try (TestDatabase database = TestDatabase.create()) {
            Flyway.configure().dataSource(database.reusedConnections()).load().migrate();
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            fill(jdbc);
            ComparedAssets assets = new ComparedAssets(jdbc);
            PicturePairs pairs = new PicturePairs(jdbc);
            Compared versions = new Compared(1, 2);

            var totals = assets.totals(versions);
            var page = assets.page(versions, EnumSet.allOf(Change.class), Optional.empty(), 100);
            var next = assets.page(
                    versions,
                    EnumSet.allOf(Change.class),
                    Optional.of(page.getLast().cursor()),
                    100);
            List<PicturePairs.Shown> pictures = pairs.page(versions, EnumSet.allOf(Change.class), Optional.empty(), 48);
            var left = pairs.unmeasured(versions, 1_000);

            assertThat(totals.assets().get(Change.SAME)).isEqualTo(50_000);
            assertThat(totals.pairs()).isEqualTo(5_000);
            assertThat(totals.measured()).isEqualTo(2_500);
            assertThat(page).hasSize(100);
            assertThat(next).hasSize(100).doesNotContainAnyElementsOf(page);
            assertThat(pictures)
                    .hasSize(48)
                    .allSatisfy(pair -> assertThat(pair.contexts()).hasSize(10));
            assertThat(left).hasSize(1_000);
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into asset_group (name) values ('walls')").update();
        jdbc.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, n, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group, generate_series(1, 2) n where name = 'walls'
                """).update();
        jdbc.sql("""
                insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                select id, chr(65 + market / 26) || chr(65 + market % 26), 'en', 'p' || picture, 'r' || size, 1920, 1080,
                  sha256(concat_ws(' ', market, picture, case when picture <= 10 then version end)::bytea)
                from group_version, generate_series(1, 500) market, generate_series(1, 20) picture, generate_series(1, 10) size
                """).update();
        jdbc.sql(
                        "insert into render (render_key, provenance) select distinct render_key, cast('{}' as jsonb) from asset")
                .update();
        jdbc.sql("""
                insert into render_change (before_key, after_key, difference)
                select sha256(concat_ws(' ', market, picture, 1)::bytea), sha256(concat_ws(' ', market, picture, 2)::bytea),
                  market / 1000.0
                from generate_series(1, 500) market, generate_series(1, 5) picture
                """).update();
        jdbc.sql("analyze").update();
    }
}
