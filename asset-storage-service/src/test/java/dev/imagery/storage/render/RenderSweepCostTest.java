package dev.imagery.storage.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.storage.object.LooseObjects;
import dev.imagery.storage.sweep.GraceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sweep costs does not depend on how many renders there are, but on how many are due: no table is read as a whole. */
@Tag("adapter")
class RenderSweepCostTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());

    /** 20,000 renders, half of them shown by assets; all are listed, and few are due. */
    @BeforeAll
    static void fill() {
        Flyway.configure().dataSource(DATABASE.reusedConnections()).load().migrate();
        JDBC.sql("""
                insert into stored_object (digest, encoding, bytes)
                select sha256(cast(n as text)::bytea), 'jpeg', 1000 from generate_series(1, 20000) n
                """).update();
        JDBC.sql("insert into render (render_key, provenance) select digest, '{}' from stored_object")
                .update();
        JDBC.sql("""
                insert into rendition (render_key, width, height, encoding, bytes, digest)
                select digest, 1, 1, 'jpeg', 1000, digest from stored_object
                """).update();
        JDBC.sql("insert into render_title (title_id, render_key) select 1, render_key from render")
                .update();
        JDBC.sql("insert into asset_group (name) values ('walls')").update();
        JDBC.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, 1, 'sealed', gen_random_uuid(), '{}', 1, 0 from asset_group
                """).update();
        JDBC.sql("""
                insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                select id, 'US', 'en', 'browser', 'r' || n, 1, 1, sha256(cast(n as text)::bytea)
                from group_version, generate_series(1, 10000) n
                """).update();
        JDBC.sql("""
                insert into loose_render (render_key, due_at)
                select sha256(cast(n as text)::bytea),
                  case when n % 2000 = 0 then now() - interval '1 minute' else now() + interval '1 day' end
                from generate_series(1, 20000) n
                """).update();
        JDBC.sql("analyze").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void onlyWhatIsDueIsRead() {
        var source = DATABASE.dataSource();
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var grace = new GraceSettings(Duration.ofDays(30), Duration.ofDays(7));
        var removal = new RenderRemoval(jdbc, new Renditions(jdbc), new LooseObjects(jdbc, grace, Clock.systemUTC()));
        long before = rowsReadInScans();

        var portion = transaction.execute(open -> removal.forgetDue(1000, Instant.now()));

        assertThat(portion).isEqualTo(new RenderRemoval.Portion(10, 5));
        assertThat(rowsReadInScans()).isEqualTo(before);
    }

    /** Each statement has a connection of its own, at whose end its figures are told. */
    private static long rowsReadInScans() {
        return JDBC.sql("""
                select sum(seq_tup_read) from pg_stat_user_tables
                where relname in ('render', 'rendition', 'render_title', 'asset', 'loose_render')
                """).query((row, number) -> row.getLong(1)).single();
    }
}
