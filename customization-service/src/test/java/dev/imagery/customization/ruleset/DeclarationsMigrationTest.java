package dev.imagery.customization.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class DeclarationsMigrationTest {

    @Test
    void theReleaseBeforeThisOneGoesOnKeepingVersionsBesideItWhichDeclareNothing() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "1");
            keep(jdbc, 1);

            migrate(database, "2");
            keep(jdbc, 2);

            assertThat(jdbc.sql("select declarations from rule_set_content order by version")
                            .query((row, number) -> row.getString(1))
                            .list())
                    .containsExactly("{}", "{}");
        }
    }

    private static void keep(JdbcClient jdbc, long version) {
        jdbc.sql("insert into rule_set (name, created_at) values ('walls', now()) on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into rule_set_version (rule_set, version, precedence, rules, digest, created_at)
                        values ('walls', ?, 0, 0, repeat('0', 64), now())""").param(version).update();
        jdbc.sql("insert into rule_set_content (rule_set, version, rules) values ('walls', ?, '')")
                .param(version)
                .update();
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }
}
