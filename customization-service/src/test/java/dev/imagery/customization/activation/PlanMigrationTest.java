package dev.imagery.customization.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class PlanMigrationTest {

    /** What the release before this one writes for an activation; {@code %1$d} is the number of version and release. */
    private static final List<String> WRITES = List.of(
            "insert into rule_set (name, created_at) values ('copy', now()) on conflict (name) do nothing",
            """
            insert into rule_set_version (rule_set, version, precedence, rules, digest, created_at)
            values ('copy', %1$d, 0, 0, repeat('0', 64), now())
            """,
            "insert into rule_set_content (rule_set, version, rules) values ('copy', %1$d, '')",
            "update release_head set number = %1$d",
            "insert into release (number, made_at) values (%1$d, now())",
            "insert into release_change (release, rule_set, version) values (%1$d, 'copy', %1$d)",
            "update rule_set set active_version = %1$d, active_release = %1$d where name = 'copy'");

    @Test
    void theReleaseBeforeThisOneGoesOnActivatingBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "2");
            activate(jdbc, 1);

            migrate(database, "3");
            activate(jdbc, 2);

            assertThat(jdbc.sql("select active_version from rule_set")
                            .query((row, number) -> row.getLong(1))
                            .single())
                    .isEqualTo(2);
            assertThat(jdbc.sql("""
                            insert into planned_activation (rule_set, version, at, planned_at)
                            values ('copy', 1, now(), now())
                            """).update()).isEqualTo(1);
        }
    }

    private static void activate(JdbcClient jdbc, int number) {
        for (String write : WRITES) {
            assertThat(jdbc.sql(write.formatted(number)).update()).as(write).isNotNegative();
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
