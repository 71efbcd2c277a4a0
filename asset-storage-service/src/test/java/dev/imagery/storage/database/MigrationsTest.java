package dev.imagery.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each migration works with the release before it running beside. What the first release that could publish writes and reads, every later one does
 * too, so it is done again after each migration: a version is made of a picture, published, and replaced by another. What
 * a later release does besides is told by the tests of the migrations that it needed.
 */
@Tag("adapter")
class MigrationsTest {

    /** The schema of the first release that could publish. */
    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("4");

    /** In all of them, {@code %1$d} is a number that nothing else has. */
    private static final List<String> WRITES = List.of(
            "insert into stored_object (digest, encoding, bytes) values (sha256('object %1$d'), 'jpeg', 1)",
            """
            insert into render (render_key, dominant_colour, provenance)
            values (sha256('render %1$d'), '#102030', '{}')
            """,
            """
            insert into rendition (render_key, width, height, encoding, bytes, digest)
            values (sha256('render %1$d'), 1920, 1080, 'jpeg', 1, sha256('object %1$d'))
            """,
            "insert into render_title (title_id, render_key) values (12345, sha256('render %1$d'))",
            "insert into asset_group (name) values ('walls') on conflict do nothing",
            "update asset_group set last_version = %1$d, last_sequence = %1$d where name = 'walls'",
            """
            insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
            select id, %1$d, 'open', gen_random_uuid(), '{}', 1, 0 from asset_group where name = 'walls'
            """,
            """
            insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
            select id, 'US', 'en', 'browser', 'high', 1920, 1080, sha256('render %1$d') from group_version
            where version = %1$d
            """,
            "update group_version set state = 'sealed', assets = 1, sealed_at = now() where version = %1$d",
            """
            insert into publication (group_id, sequence, version_id, version, origin, state)
            select group_id, version, id, version, version, 'publishing' from group_version where version = %1$d
            """,
            "update group_version set state = 'publishing' where version = %1$d",
            "update publication set state = 'retired' where state = 'live'",
            "update group_version set state = 'retired' where state = 'live'",
            "update publication set state = 'live', release = %1$d, settled_at = now() where sequence = %1$d",
            "update group_version set state = 'live' where version = %1$d",
            "update asset_group set live_version = %1$d where name = 'walls'",
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values ('hand-over', 'walls %1$d', now(), false, 1)
            """);

    private static final String READ = """
            select count(*) from asset
            join group_version on group_version.id = version_id
            join render using (render_key)
            join rendition using (render_key)
            join stored_object using (digest, encoding)
            join render_title using (render_key)
            where state = 'live' and group_version.version = %1$d
            """;

    @Test
    void whatTheFirstReleaseWritesAndReadsGoesOnBesideEveryLaterMigration() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
            List<MigrationVersion> later = Arrays.stream(
                            flyway(database, MigrationVersion.LATEST).info().all())
                    .map(MigrationInfo::getVersion)
                    .filter(version -> version.isAtLeast(FIRST.getVersion()))
                    .sorted()
                    .toList();
            int number = 0;
            for (MigrationVersion version : later) {
                flyway(database, version).migrate();
                number++;
                publish(jdbc, number, version);
            }
            assertThat(number).isGreaterThan(10);
        }
    }

    private static void publish(JdbcClient jdbc, int number, MigrationVersion version) {
        for (String write : WRITES) {
            assertThat(jdbc.sql(write.formatted(number)).update())
                    .as("after migration %s: %s", version, write)
                    .isNotNegative();
        }
        assertThat(jdbc.sql(READ.formatted(number))
                        .query((row, at) -> row.getInt(1))
                        .single())
                .as("what is live after migration %s", version)
                .isEqualTo(1);
    }

    private static Flyway flyway(TestDatabase database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(target)
                .load();
    }
}
