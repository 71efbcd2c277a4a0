package dev.imagery.infrastructure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
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

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
