package dev.imagery.infrastructure.postgres;

import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.process.BoundChild;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that runs as a child of this process and accepts connections from this machine only. */
public final class LocalPostgres implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final Path home;
    private final Path data;
    private final int port;
    private final Thread closer = new Thread(this::stop, "postgres-closer");
    private @Nullable Process server;

    private LocalPostgres(PostgresSettings settings) throws IOException {
        this.settings = settings;
        this.home = PostgresBinaries.unpacked();
        this.data = settings.data() == null ? Files.createTempDirectory("imagery-postgres-") : settings.data();
        this.port = settings.port() == 0 ? freePort() : settings.port();
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws IOException when it cannot be unpacked or does not come up; the message has the server's own words
     */
    public static LocalPostgres start(PostgresSettings settings) throws IOException {
        LocalPostgres postgres = new LocalPostgres(settings);
        Runtime.getRuntime().addShutdownHook(postgres.closer);
        try {
            postgres.initialise();
            postgres.startServer();
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
        return postgres;
    }

    /** The TCP port on the loopback address. */
    public int port() {
        return port;
    }

    /** The process id of the server. */
    public long pid() {
        return server == null ? -1 : server.pid();
    }

    /**
     * Makes a database and a role of the same name that owns it, unless they exist; the password is the name too.
     *
     * @param name lower case letters, digits and underscores
     */
    public Database database(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'", name)) {
                statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
            }
            if (isAbsent(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'", name)) {
                statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            }
        }
        return new Database(url(name), name, name);
    }

    /** Drops a database and its role, with the connections that are still open. */
    public void drop(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
            statement.execute("DROP ROLE IF EXISTS %s".formatted(name));
        }
    }

    /** The server's version, such as {@code 18.6}. */
    public String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW server_version")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Ends the server at once, as if it had been killed with all its processes: what it had not written yet is in its log only. */
    public synchronized void crash() throws IOException {
        Process running = server;
        server = null;
        if (running == null) {
            return;
        }
        run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "20");
        if (!exits(running, Duration.ofSeconds(5))) {
            running.destroyForcibly();
        }
    }

    /** Starts the server again after {@link #crash}, on the same port and data, and waits until it answers. */
    public synchronized void restart() throws IOException {
        if (server == null) {
            startServer();
        }
    }

    /** Stops the server, disconnecting its clients, and deletes the data if they are temporary. */
    @Override
    public void close() {
        stop();
        forgetCloser();
    }

    private void forgetCloser() {
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException shuttingDown) {
            // The hook is about to run and will find nothing left to do.
        }
    }

    private synchronized void stop() {
        Process running = server;
        server = null;
        try {
            if (running != null && running.isAlive()) {
                run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20");
                if (!running.waitFor(5, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            }
            if (settings.isTemporary()) {
                Directories.delete(data);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL in " + data + " did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Unprivileged.own(data);
        List<String> arguments = new ArrayList<>(List.of(
                "-D",
                data.toString(),
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (settings.isTemporary()) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments.toArray(String[]::new));
    }

    private void startServer() throws IOException {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
        command.addAll(settings.serverOptions(port));
        Path log = settings.log() == null ? data.resolve("server.log") : settings.log();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // INT is the server's fast shutdown: clients are disconnected and the data are safe.
        server = BoundChild.start(Unprivileged.prefix(), builder, "INT");
        awaitAnswer(server, log);
    }

    private void awaitAnswer(Process started, Path log) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        // Whatever else holds the port may accept a connection and never say a word.
        String patient = url("postgres") + "?loginTimeout=1";
        while (System.nanoTime() < end) {
            try (Connection connection = DriverManager.getConnection(patient, "postgres", "")) {
                if (started.isAlive() && connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                // A server that starts refuses connections.
            }
            if (exits(started, Duration.ofMillis(30))) {
                throw new IOException("PostgreSQL did not start:\n" + Files.readString(log));
            }
        }
        throw new IOException("PostgreSQL did not answer within " + START_LIMIT.toSeconds() + " s; see " + log);
    }

    private static boolean exits(Process process, Duration wait) throws IOException {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL started", e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = command(program);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed:\n" + output);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted in " + program, e);
        }
    }

    private List<String> command(String program) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(program(program));
        return command;
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static boolean isAbsent(Statement statement, String query, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery(query.formatted(name))) {
            return !found.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
