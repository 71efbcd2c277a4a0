package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class SafeAreasMigrationTest {

    @Test
    void theReleaseBeforeGoesOnBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            migrate(database, "20");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql("""
                    insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                    select id, 1, 'open', gen_random_uuid(), '{}', 1, 0 from asset_group where name = 'walls'
                    """).update();
            add(jdbc, "US");

            migrate(database, "21");

            add(jdbc, "MX");
            assertThat(jdbc.sql("select count(*) from asset where safe_areas is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    /** As that release writes. */
    private static void add(JdbcClient jdbc, String country) {
        jdbc.sql("""
                insert into asset (version_id, country, language, platform, resolution, cell, width, height, render_key)
                select id, :country, 'en', 'browser', 'high', '', 1920, 1080, sha256('render') from group_version
                """).param("country", country).update();
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(version)
                .load()
                .migrate();
    }
}
