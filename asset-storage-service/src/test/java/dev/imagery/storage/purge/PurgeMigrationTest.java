package dev.imagery.storage.purge;

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
    void aRenderOfBefore() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.reusedConnections());
        migrate("15");
        jdbc.sql("insert into stored_object (digest, encoding, bytes) values (sha256('picture'), 'jpeg', 5)")
                .update();
        record("old");
        migrate("17");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatItForgetsIsRememberedWithItsTitles() {
        jdbc.sql("delete from rendition where render_key = sha256('old')").update();
        jdbc.sql("delete from render_title where render_key = sha256('old')").update();
        jdbc.sql("delete from render where render_key = sha256('old')").update();

        assertThat(jdbc.sql("select titles::text from forgotten_rendition where digest = sha256('picture')")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("{1,2}");
    }

    @Test
    void itGoesOnRecordingRenders() {
        record("new");

        assertThat(jdbc.sql("select count(*) from rendition")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(2);
    }

    @Test
    void itCannotRecordATitleThatIsPurged() {
        purge();

        assertThatThrownBy(() -> record("new"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a title of the render was purged");
    }

    @Test
    void itCannotRecordAnObjectThatIsPurged() {
        purge();
        jdbc.sql("""
                insert into tombstone (digest, encoding, bytes, purge_id, portion, laid_at)
                select sha256('picture'), 'jpeg', 5, purge_id, number, now() from purge_portion
                """).update();
        jdbc.sql("insert into render (render_key, provenance) values (sha256('new'), '{}')")
                .update();

        assertThatThrownBy(() -> addRendition("new"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("was purged");
    }

    @Test
    void itCannotRecordARenderThatIsPurged() {
        purge();
        jdbc.sql("insert into render (render_key, provenance) values (sha256('new'), '{}')")
                .update();
        jdbc.sql("insert into purged_render select sha256('new'), id, now() from purge")
                .update();

        assertThatThrownBy(() -> addRendition("new")).hasMessageContaining("was purged");
    }

    private void purge() {
        jdbc.sql("""
                insert into purge (id, title_id, reason, actor, even_if_live, requested_at)
                values (gen_random_uuid(), 2, 'a court', 'ada', false, now())
                """).update();
        jdbc.sql("insert into purge_portion select 1, id, now() from purge").update();
    }

    private void record(String name) {
        jdbc.sql("insert into render (render_key, provenance) values (sha256(cast(:name as bytea)), '{}')")
                .param("name", name.getBytes())
                .update();
        addRendition(name);
        jdbc.sql("""
                insert into render_title (title_id, render_key) select unnest(array[1, 2]), sha256(cast(:name as bytea))
                on conflict do nothing
                """).param("name", name.getBytes()).update();
    }

    private void addRendition(String name) {
        jdbc.sql("""
                insert into rendition (render_key, width, height, encoding, bytes, digest)
                values (sha256(cast(:name as bytea)), 1, 1, 'jpeg', 5, sha256('picture'))
                """).param("name", name.getBytes()).update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }
}
