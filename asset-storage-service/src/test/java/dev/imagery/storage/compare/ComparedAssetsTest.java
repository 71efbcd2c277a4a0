package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.util.EnumSet;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class ComparedAssetsTest {

    private static final Compared VERSIONS = new Compared(1, 2);

    /** As a purge leaves them. Nobody would ever look at such a pair, and whoever waits until all are compared would wait for good. */
    @Test
    void ofARenderThatIsGoneItIsSaidAtOnce() {
        try (TestDatabase database = TestDatabase.create()) {
            Flyway.configure().dataSource(database.reusedConnections()).load().migrate();
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql("""
                    insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                    select id, n, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group, generate_series(1, 2) n
                    where name = 'walls'
                    """).update();
            jdbc.sql("insert into render (render_key, provenance) values (sha256('2'), '{}')")
                    .update();
            jdbc.sql("""
                    insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                    select id, 'US', 'en', 'tv', 'high', 1920, 1080, sha256(version::text::bytea) from group_version
                    """).update();

            var assets = new ComparedAssets(jdbc);
            var totals = assets.totals(VERSIONS);

            assertThat(totals.measured()).isEqualTo(totals.pairs()).isEqualTo(1);
            assertThat(new PicturePairs(jdbc).unmeasured(VERSIONS, 10)).isEmpty();
            assertThat(assets.page(VERSIONS, EnumSet.allOf(Change.class), Optional.empty(), 10))
                    .singleElement()
                    .satisfies(row -> assertThat(row.change()).isEqualTo(Change.INCOMPARABLE))
                    .satisfies(row -> assertThat(row.obstacle()).contains("missing"));
        }
    }
}
