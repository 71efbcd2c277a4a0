package dev.imagery.storage.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class PinsMigrationTest {

    @Test
    void theReleaseBeforeThisOneGoesOnMakingGroupsBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "15");
            jdbc.sql("insert into asset_group (name) values ('emergency')").update();

            migrate(database, "19");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();

            assertThat(jdbc.sql("select name from asset_group order by name")
                            .query((row, number) -> row.getString(1))
                            .list())
                    .containsExactly("emergency", "walls");
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
