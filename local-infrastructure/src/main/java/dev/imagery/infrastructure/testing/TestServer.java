package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.postgres.Database;
import java.sql.SQLException;

/** The PostgreSQL server that all test classes of one run share. */
sealed interface TestServer permits EmbeddedServer, ContainerServer {

    /** What it is, for the reader of a test log. */
    String description();

    Database create(String name) throws SQLException;

    void drop(String name) throws SQLException;

    /** The server of this run, started at the first call. */
    static TestServer shared() {
        return Shared.SERVER;
    }

    /** Holds the server, so that it starts when it is first asked for. */
    final class Shared {
        private static final TestServer SERVER = TestServerChoice.start();

        private Shared() {}
    }
}
