package dev.imagery.storage.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The largest versions. */
@Tag("adapter")
@Tag("long")
class LargeDifferenceTest {

    /** Two versions of 1,000 markets with 100 assets in 10 pictures of 20 titles each, half of the pictures new. */
    @Test
    void twoVersionsOfAHundredThousandAssetsAreCompared() {
        try (TestDatabase database = TestDatabase.create()) {
            Flyway.configure().dataSource(database.reusedConnections()).load().migrate();
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            fill(jdbc);

            VersionDifference difference = new Differences(jdbc).between("walls", 1, 2);

            assertThat(difference.markets()).isEqualTo(1_000);
            assertThat(difference.pictures()).isEqualTo(10_000);
            assertThat(difference.newPictures()).isEqualTo(5_000);
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
                select id, 'M' || market, 'en', 'p' || picture, 'r' || size, 1, 1,
                  sha256(concat_ws(' ', market, picture, case when picture <= 5 then version end)::bytea)
                from group_version, generate_series(1, 1000) market, generate_series(1, 10) picture, generate_series(1, 10) size
                """).update();
        jdbc.sql("""
                insert into render (render_key, provenance)
                select distinct render_key, cast('{}' as jsonb) from asset
                """).update();
        jdbc.sql("""
                insert into render_title (title_id, render_key)
                select 1 + (get_byte(render_key, n) * 256 + get_byte(render_key, n + 1)) % 5000 + n * 5000, render_key
                from render, generate_series(0, 19) n
                """).update();
        jdbc.sql("analyze").update();
    }
}
