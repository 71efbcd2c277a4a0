package dev.imagery.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The task that makes databases and roles on AWS, as a role that is no superuser, which RDS gives nobody. */
@Tag("adapter")
class DatabaseSetupScriptTest {

    private static final Path SCRIPT =
            Path.of("../deploy/aws/src/main/resources/dev/imagery/aws/foundation/database-setup.sh");

    private static final List<String> SERVICES = List.of("customization", "storage", "generation", "orchestration");

    private static LocalPostgres postgres;

    @BeforeAll
    static void aServerWithARoleThatMayMakeOthers() throws Exception {
        assumeTrue(hasPsql(), "There is no psql here, which the task runs");
        postgres = LocalPostgres.start(PostgresSettings.temporary());
        run("CREATE ROLE imagery LOGIN CREATEROLE CREATEDB");
    }

    @AfterAll
    static void theServerStops() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void itHasRun() throws IOException {
        assertThat(setUp("first")).contains("The database orchestration is there");
    }

    @Test
    void eachServiceOwnsItsDatabaseAndMakesItsTablesThere() throws SQLException {
        for (String service : SERVICES) {
            try (Connection connection = DriverManager.getConnection(url(service), service, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS wall (rows int)");
            }
            assertThat(read("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '%s'".formatted(service)))
                    .isEqualTo(service);
        }
    }

    @Test
    void noRoleReachesTheDatabaseOfAnother() throws SQLException {
        for (String service : SERVICES) {
            for (String other : SERVICES) {
                assertThat(read("SELECT has_database_privilege('%s', '%s', 'CONNECT')".formatted(service, other)))
                        .as(service + " to " + other)
                        .isEqualTo(service.equals(other) ? "t" : "f");
            }
        }
    }

    @Test
    void aSecondRunGivesRolesTheirPresentPasswordsAndDoesNoHarm() throws Exception {
        String before = password("storage");
        try (Connection connection = DriverManager.getConnection(url("storage"), "storage", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (rows int)");
        }

        setUp("second");

        assertThat(password("storage")).startsWith("SCRAM-SHA-256$").isNotEqualTo(before);
        try (Connection connection = DriverManager.getConnection(url("storage"), "storage", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE kept");
        }
    }

    @Test
    void passwordsAreNotSaid() throws IOException {
        assertThat(setUp("hush'\"hush")).doesNotContain("hush");
    }

    /** What it said. */
    private static String setUp(String password) throws IOException {
        var bash = new ProcessBuilder("bash", SCRIPT.toString()).redirectErrorStream(true);
        bash.environment().put("PGHOST", "127.0.0.1");
        bash.environment().put("PGPORT", String.valueOf(postgres.port()));
        bash.environment().put("PGUSER", "imagery");
        for (String service : SERVICES) {
            bash.environment().put(service.toUpperCase(Locale.ROOT) + "_PASSWORD", password);
        }
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
        return output;
    }

    private static String password(String role) throws SQLException {
        return read("SELECT rolpassword FROM pg_authid WHERE rolname = '%s'".formatted(role));
    }

    private static String read(String query) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(String command) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", "");
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    private static boolean hasPsql() {
        try {
            return new ProcessBuilder("psql", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException thereIsNone) {
            return false;
        }
    }
}
