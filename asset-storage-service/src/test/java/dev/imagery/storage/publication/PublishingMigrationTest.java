package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("adapter")
class PublishingMigrationTest {

    private static final String OPEN = """
            insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
            select id, %d, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group
            """;

    private static final String PUBLISH = """
            insert into publication (group_id, sequence, version_id, version, origin, state)
            select group_id, version, id, version, version, 'publishing' from group_version where version = %d
            """;

    @Test
    void theReleaseBeforeThisOneGoesOnOpeningAndPublishingBesideIt() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            migrate(database, "7");
            jdbc.sql("insert into asset_group (name) values ('walls')").update();
            jdbc.sql(OPEN.formatted(1)).update();
            jdbc.sql(PUBLISH.formatted(1)).update();

            migrate(database, "12");
            jdbc.sql("update publication set state = 'live', release = 1, settled_at = now()")
                    .update();
            jdbc.sql(OPEN.formatted(2)).update();
            jdbc.sql(PUBLISH.formatted(2)).update();
            jdbc.sql("update publication set state = 'refused', refusal = '{}' where sequence = 2")
                    .update();

            assertThat(jdbc.sql("select settled from publication order by sequence")
                            .query((row, number) -> row.getLong(1))
                            .list())
                    .containsExactly(1L, 2L);
            assertThat(jdbc.sql("select count(*) from publication where overruled is null")
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
