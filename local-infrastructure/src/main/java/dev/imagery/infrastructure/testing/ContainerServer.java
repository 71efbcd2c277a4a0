package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server from the image {@code postgres:18}, run by Testcontainers. */
final class ContainerServer implements TestServer {

    private static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);

    ContainerServer() {
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "postgres-container-closer"));
    }

    @Override
    public String description() {
        return "a container of " + IMAGE;
    }

    @Override
    public Database create(String name) throws SQLException {
        run(
                "CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name),
                "CREATE DATABASE %1$s OWNER %1$s".formatted(name));
        String url = "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), container.getMappedPort(5432), name);
        return new Database(url, name, name);
    }

    @Override
    public void drop(String name) throws SQLException {
        run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name), "DROP ROLE IF EXISTS %s".formatted(name));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = container.createConnection("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
