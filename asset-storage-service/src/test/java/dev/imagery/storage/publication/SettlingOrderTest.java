package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database numbers publications that are settled at the same time, by whichever release of the service. */
@Tag("adapter")
class SettlingOrderTest {

    private TestDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.reusedConnections());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNumberIsNotSeenBeforeThoseBelowIt() throws SQLException {
        migrate("7");
        group("first");
        group("second");
        try (Connection slow = transaction();
                Connection quick = transaction()) {
            settle(slow, "first");
            var waiting = CompletableFuture.runAsync(() -> settle(quick, "second"), Thread::startVirtualThread);
            awaitALock();

            assertThat(seen()).isEmpty();
            slow.commit();
            waiting.join();
            assertThat(seen()).containsExactly("1 first");
            quick.commit();
        }
        assertThat(seen()).containsExactly("1 first", "2 second");
    }

    @Test
    void aNumberThatWasRolledBackIsGivenAgain() throws SQLException {
        migrate("7");
        group("first");
        group("second");
        try (Connection failing = transaction();
                Connection next = transaction()) {
            settle(failing, "first");
            failing.rollback();
            settle(next, "second");
            next.commit();
        }

        assertThat(seen()).containsExactly("1 second");
    }

    @Test
    void whatWasSettledBeforeThereWereNumbersIsInTheOrderOfItsInstants() {
        migrate("6");
        group("later");
        group("earlier");
        group("pending");
        jdbc.sql("update publication set state = 'retired', settled_at = '2026-02-01' where group_id ="
                        + " (select id from asset_group where name = 'later')")
                .update();
        jdbc.sql("update publication set state = 'refused', settled_at = '2026-01-01' where group_id ="
                        + " (select id from asset_group where name = 'earlier')")
                .update();

        migrate("7");

        assertThat(seen()).containsExactly("1 earlier", "2 later");
        assertThat(jdbc.sql("select settled from publication_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }

    /** With a publication that is not settled. */
    private void group(String name) {
        jdbc.sql("insert into asset_group (name) values (:name)")
                .param("name", name)
                .update();
        jdbc.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, 1, 'publishing', gen_random_uuid(), '{}', 1, 0 from asset_group where name = :name
                """).param("name", name).update();
        jdbc.sql("""
                insert into publication (group_id, sequence, version_id, version, origin, state)
                select group_id, 1, group_version.id, 1, 1, 'publishing'
                from group_version join asset_group on asset_group.id = group_id where name = :name
                """).param("name", name).update();
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.reusedConnections().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void settle(Connection connection, String group) {
        try (var statement = connection.prepareStatement("update publication set state = 'live', release = 1 where"
                + " group_id = (select id from asset_group where name = ?)")) {
            statement.setString(1, group);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private void awaitALock() {
        await().until(() -> jdbc.sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single());
    }

    private List<String> seen() {
        return jdbc.sql("""
                select settled || ' ' || name from publication join asset_group on asset_group.id = group_id
                where settled is not null order by settled
                """).query(String.class).list();
    }
}
