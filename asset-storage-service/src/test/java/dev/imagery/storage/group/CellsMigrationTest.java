package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class CellsMigrationTest {

    @Test
    void assetsThatWereThereBeforeThereWereCellsAreOfNone() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "4");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql("""
                    insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                    select id, 1, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group
                    """).update();
            jdbc.sql("""
                    insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                    select id, 'US', 'en', 'browser', 'high', 1920, 1080, sha256('a') from group_version
                    """).update();

            migrate(database, "5");

            assertThat(jdbc.sql("select cell from asset").query(String.class).list())
                    .containsExactly("");
        }
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }
}
