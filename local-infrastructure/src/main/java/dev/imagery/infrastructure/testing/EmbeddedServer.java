package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The server from this module; it stops with the test run's process. */
final class EmbeddedServer implements TestServer {

    private final LocalPostgres postgres;

    EmbeddedServer() {
        try {
            postgres = LocalPostgres.start(PostgresSettings.temporary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String description() {
        try {
            return "embedded PostgreSQL " + postgres.version();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Database create(String name) throws SQLException {
        return postgres.database(name);
    }

    @Override
    public void drop(String name) throws SQLException {
        postgres.drop(name);
    }
}
