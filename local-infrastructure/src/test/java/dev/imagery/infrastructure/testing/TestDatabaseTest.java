package dev.imagery.infrastructure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class TestDatabaseTest {

    @Test
    void twoTestClassesDoNotSeeEachOthersTables() throws SQLException {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            execute(one, "CREATE TABLE title (name text)");
            assertThatThrownBy(() -> execute(other, "SELECT * FROM title"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void aClosedDatabaseIsGoneEvenIfAConnectionIsOpen() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection open = database.dataSource().getConnection()) {
            database.close();
            assertThat(open.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> database.dataSource().getConnection()).isInstanceOf(SQLException.class);
    }

    @Test
    void aReusedConnectionIsTheSameOneWithItsTransactionEnded() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            execute(database, "CREATE TABLE title (name text)");
            String first;
            try (Connection connection = database.reusedConnections().getConnection()) {
                connection.setAutoCommit(false);
                first = read(connection, "INSERT INTO title VALUES ('1984') RETURNING pg_backend_pid()");
            }
            try (Connection connection = database.reusedConnections().getConnection()) {
                assertThat(read(connection, "SELECT pg_backend_pid()")).isEqualTo(first);
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(read(connection, "SELECT count(*) FROM title")).isEqualTo("0");
            }
        }
    }

    @Test
    void twoThatAreOpenAtOnceAreTwo() throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection one = database.reusedConnections().getConnection();
                Connection other = database.reusedConnections().getConnection()) {
            assertThat(read(one, "SELECT pg_backend_pid()")).isNotEqualTo(read(other, "SELECT pg_backend_pid()"));
        }
    }

    @Test
    void aConnectionThatBrokeIsNotReused() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            try (Connection broken = database.reusedConnections().getConnection()) {
                assertThatThrownBy(() -> read(broken, "SELECT pg_terminate_backend(pg_backend_pid())"))
                        .isInstanceOf(SQLException.class);
            }
            try (Connection next = database.reusedConnections().getConnection()) {
                assertThat(read(next, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private static String read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
