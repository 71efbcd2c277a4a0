package dev.imagery.generation.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the release before does on the database, while it runs beside. */
@Tag("adapter")
class PurgeMigrationTest {

    private TestDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void artworkOfBefore() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.reusedConnections());
        migrate("17");
        put(1, "a", 1);
        migrate("19");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itGoesOnPuttingArtwork() {
        put(2, "b", 2);

        assertThat(jdbc.sql("select count(*) from artwork").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void itCannotPutArtworkOfATitleThatIsPurged() {
        purge(1, "a");

        assertThatThrownBy(() -> put(1, "b", 2))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("was purged");
    }

    @Test
    void itCannotPutBytesThatArePurged() {
        purge(1, "a");

        assertThatThrownBy(() -> put(2, "a", 2)).hasMessageContaining("was purged");
    }

    private void purge(long title, String digest) {
        jdbc.sql("insert into purged_title values (:title, gen_random_uuid(), now(), '{}')")
                .param("title", title)
                .update();
        jdbc.sql("""
                insert into purged_artwork (digest, media_type, title_id, purged_at)
                values (rpad(:digest, 64, '0'), 'image/png', :title, now())
                """).param("digest", digest).param("title", title).update();
    }

    private void put(long title, String digest, long revision) {
        jdbc.sql("""
                insert into artwork (title_id, kind, language, from_revision, digest, media_type, width, height)
                values (:title, 'poster', 'en', :revision, rpad(:digest, 64, '0'), 'image/png', 20, 30)
                """)
                .param("title", title)
                .param("revision", revision)
                .param("digest", digest)
                .update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }
}
