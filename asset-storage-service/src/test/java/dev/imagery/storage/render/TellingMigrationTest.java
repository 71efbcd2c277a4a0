package dev.imagery.storage.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class TellingMigrationTest {

    @Test
    void theReleaseBeforeGoesOnBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "5");
            jdbc.sql("insert into render (render_key, provenance) values (sha256('before'), '{}')")
                    .update();

            migrate(database, "6");

            // As that release writes.
            jdbc.sql(
                            "insert into render (render_key, dominant_colour, provenance) values (sha256('after'), null, '{}')")
                    .update();
            assertThat(jdbc.sql(
                                    "select count(*) from render where hit_map is null and luminance is null and placeholder is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
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
