package dev.imagery.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keptDataAreThereAfterARestart() throws Exception {
        PostgresSettings settings = settings(0);
        try (LocalPostgres postgres = LocalPostgres.start(settings)) {
            run(postgres.database("generation"), "CREATE TABLE title (name text)");
            run(postgres.database("generation"), "INSERT INTO title VALUES ('1984')");
        }
        try (LocalPostgres postgres = LocalPostgres.start(settings)) {
            assertThat(read(postgres.database("generation"), "SELECT name FROM title"))
                    .isEqualTo("1984");
        }
    }

    @Test
    void aRoleDoesNotOwnAnotherRolesDatabase() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(PostgresSettings.temporary())) {
            postgres.database("storage");
            Database generation = postgres.database("generation");
            assertThat(read(generation, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'storage'"))
                    .isEqualTo("storage");
        }
    }

    @Test
    void aStoppedServerLeavesNoProcess() throws Exception {
        LocalPostgres postgres = LocalPostgres.start(PostgresSettings.temporary());
        long pid = postgres.pid();
        postgres.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aServerEndsWithTheProcessThatStartedItEvenWhenThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphan.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long pid = Long.parseLong(parent.inputReader()
                .lines()
                .filter(line -> line.matches("\\d+"))
                .findFirst()
                .orElseThrow());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();

        parent.destroyForcibly().waitFor();

        assertThat(server.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aTakenPortIsToldInTheServersOwnWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalPostgres.start(settings(taken.getLocalPort())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void aNameThatIsNotAnIdentifierIsRefused() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(PostgresSettings.temporary())) {
            assertThatThrownBy(() -> postgres.database("a; DROP TABLE title"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private PostgresSettings settings(int port) {
        return PostgresSettings.keptIn(directory.resolve("data"), port, directory.resolve("postgres.log"));
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
