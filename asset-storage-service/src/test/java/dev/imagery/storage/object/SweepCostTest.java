package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
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

/** What a sweep costs does not depend on how much there is, but on how much is due: no table is read as a whole. */
@Tag("adapter")
class SweepCostTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());

    /** 20,000 objects that renders hold, and as many that are loose, of which few are due. */
    @BeforeAll
    static void fill() {
        Flyway.configure().dataSource(DATABASE.reusedConnections()).load().migrate();
        JDBC.sql("""
                insert into stored_object (digest, encoding, bytes)
                select sha256(cast(n as text)::bytea), 'jpeg', 1000 from generate_series(1, 40000) n
                """).update();
        JDBC.sql("insert into render (render_key, provenance) select digest, '{}' from stored_object")
                .update();
        JDBC.sql("""
                insert into rendition (render_key, width, height, encoding, bytes, digest)
                select sha256(cast(n as text)::bytea), 1, 1, 'jpeg', 1000, sha256(cast(n as text)::bytea)
                from generate_series(1, 20000) n
                """).update();
        JDBC.sql("""
                insert into loose_object (digest, encoding, bytes, due_at)
                select sha256(cast(n as text)::bytea), 'jpeg', 1000,
                  case when n % 2000 = 0 then now() - interval '1 minute' else now() + interval '1 day' end
                from generate_series(19001, 40000) n
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
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var doomed = new DoomedObjects(JdbcClient.create(source));
        long before = rowsReadInScans();

        var portion = transaction.execute(
                open -> doomed.doomDue(1000, Instant.now(), Instant.now().plus(Duration.ofMinutes(4))));

        assertThat(portion.seen()).isEqualTo(11);
        assertThat(portion.doomed()).hasSize(10);
        assertThat(rowsReadInScans()).isEqualTo(before);
    }

    /** Each statement has a connection of its own, at whose end its figures are told. */
    private static long rowsReadInScans() {
        return JDBC.sql("""
                select sum(seq_tup_read) from pg_stat_user_tables
                where relname in ('stored_object', 'render', 'rendition', 'loose_object')
                """).query((row, number) -> row.getLong(1)).single();
    }
}
