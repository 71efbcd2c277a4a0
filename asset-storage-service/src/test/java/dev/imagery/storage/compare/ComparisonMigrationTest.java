package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class ComparisonMigrationTest {

    @Test
    void theReleaseBeforeGoesOnApprovingAndForgettingRendersBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "15");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql("""
                    insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                    select id, 1, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group
                    """).update();
            jdbc.sql("insert into version_approval (version_id, state) select id, 'awaiting' from group_version")
                    .update();
            jdbc.sql("""
                    insert into render (render_key, provenance)
                    select sha256(name::bytea), '{}' from unnest(array['before', 'after', 'other']) name
                    """).update();

            migrate(database, "18");
            jdbc.sql("""
                    insert into render_change (before_key, after_key, difference) values
                      (sha256('before'), sha256('after'), 0.5), (sha256('after'), sha256('other'), 0.1)
                    """).update();
            // As that release writes.
            jdbc.sql(
                            "update version_approval set state = 'refused', decided_by = 'grace', decided_at = now(), note = 'No'")
                    .update();
            jdbc.sql("delete from render where render_key = sha256('before')").update();

            assertThat(jdbc.sql("select pins::text from version_approval")
                            .query((row, number) -> row.getString(1))
                            .single())
                    .isEqualTo("[]");
            assertThat(jdbc.sql("select difference from render_change")
                            .query((row, number) -> row.getDouble(1))
                            .list())
                    .containsExactly(0.1);
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
