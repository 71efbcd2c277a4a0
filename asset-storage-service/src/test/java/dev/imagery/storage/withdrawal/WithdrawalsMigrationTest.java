package dev.imagery.storage.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class WithdrawalsMigrationTest {

    private static final String OPEN = """
            insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
            select id, %d, 'open', gen_random_uuid(), '{}', 1, 0 from asset_group
            """;

    private static final String NOTE = """
            insert into audit_entry (number, at, actor, action, group_name, version, effect)
            values (%1$d, now(), 'ops', 'open', 'walls', %1$d, '{}')
            """;

    @Test
    void theReleaseBeforeThisOneGoesOnOpeningAndNotingBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "15");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql(OPEN.formatted(1)).update();
            jdbc.sql(NOTE.formatted(1)).update();

            migrate(database, "16");
            jdbc.sql(OPEN.formatted(2)).update();
            jdbc.sql(NOTE.formatted(2)).update();

            assertThat(jdbc.sql("select count(*) from group_version where stems_from is null")
                            .query((row, number) -> row.getInt(1))
                            .single())
                    .isEqualTo(2);
            assertThat(jdbc.sql("select count(*) from audit_entry where group_name = 'walls'")
                            .query((row, number) -> row.getInt(1))
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
