package dev.imagery.generation.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class WithdrawalsMigrationTest {

    private static final String IMPORT = """
            insert into title (id, from_revision, names, original_language, kind, genres, year, maturity, popularity, launched, tags,
                   availability)
            values (%d, 1, '{"en": "Emma"}', 'en', 'novel', '[]', 1815, 0, 50, '2026-01-01', '[]', '[]')
            """;

    @Test
    void theReleaseBeforeThisOneGoesOnImportingBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            var jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "17");
            jdbc.sql(IMPORT.formatted(1)).update();

            migrate(database, "18");
            jdbc.sql(IMPORT.formatted(2)).update();
            jdbc.sql("update title set to_revision = 2 where id = 1").update();

            assertThat(jdbc.sql("select count(*) from title")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            jdbc.sql("""
                    insert into webhook_event (id, type, group_name, happened_at, faults, faults_in_all)
                    values ('msg_1', 'published', 'walls', now(), '[]', 0)""").update();
            assertThat(jdbc.sql("select count(*) from title_withdrawal")
                            .query(Integer.class)
                            .single())
                    .isZero();
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
