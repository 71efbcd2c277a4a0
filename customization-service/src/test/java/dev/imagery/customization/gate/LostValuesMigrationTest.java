package dev.imagery.customization.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class LostValuesMigrationTest {

    /** What the release before this one writes. */
    private static final String BEFORE = """
            insert into release_check (release, tests_version, tests, unmet, dead_rules, undecided, forced)
            values (?, 0, 0, 0, 0, 0, null)
            """;

    private static final String AFTER = """
            insert into release_check (release, tests_version, tests, unmet, dead_rules, newly_uncovered, undecided, forced)
            values (?, 0, 0, 0, 0, 1, 0, ?)
            """;

    @Test
    void theReleaseBeforeThisOneGoesOnActivatingBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "20");
            jdbc.sql("insert into release (number, made_at) select n, now() from generate_series(1, 4) n")
                    .update();
            jdbc.sql(BEFORE).params(1).update();

            migrate(database, "25");
            jdbc.sql(BEFORE).params(2).update();

            assertThat(jdbc.sql("select newly_uncovered from release_check")
                            .query((row, number) -> row.getInt(1))
                            .list())
                    .containsExactly(0, 0);
            assertThatThrownBy(() -> jdbc.sql(AFTER).params(3, null).update())
                    .as("values lost, and not forced")
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(jdbc.sql(AFTER).params(4, "because").update()).isEqualTo(1);
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
