package dev.imagery.storage.garbage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class GarbageMigrationTest {

    @Test
    void whatNothingRefersToIsListedAndNotDueForAMonth() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "10");
            jdbc.sql(
                            "insert into stored_object (digest, encoding, bytes) values (sha256('held'), 'jpeg', 5), (sha256('loose'), 'jpeg', 7)")
                    .update();
            jdbc.sql(
                            "insert into render (render_key, provenance) values (sha256('shown'), '{}'), (sha256('unshown'), '{}')")
                    .update();
            jdbc.sql("""
                    insert into rendition (render_key, width, height, encoding, bytes, digest)
                    values (sha256('shown'), 1, 1, 'jpeg', 5, sha256('held'))
                    """).update();
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql("""
                    insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                    select id, 1, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group
                    """).update();
            jdbc.sql("""
                    insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                    select id, 'US', 'en', 'browser', 'high', 1, 1, sha256('shown') from group_version
                    """).update();

            migrate(database, "13");

            assertThat(jdbc.sql(
                                    "select count(*) from loose_render where render_key = sha256('unshown') and due_at > now() + interval '29 days'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select sum(bytes) from loose_object where due_at > now() + interval '29 days'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
            assertThat(jdbc.sql("select count(*) from loose_render")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
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
