package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.postgres.Database;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty database of its own for one test class, on a PostgreSQL that the whole test run shares.
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.create();
 *
 * @DynamicPropertySource
 * static void settings(DynamicPropertyRegistry registry) {
 *     DATABASE.describeTo(registry::add);
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final Database database;
    private final ReusedConnections reused;

    private TestDatabase(Database database) {
        this.database = database;
        this.reused = new ReusedConnections(database);
    }

    /** Makes the database; the first call of a test run starts the server. */
    public static TestDatabase create() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try {
            return new TestDatabase(TestServer.shared().create(name));
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
    }

    /** The JDBC URL. */
    public String url() {
        return database.url();
    }

    /** The role that owns the database. */
    public String username() {
        return database.username();
    }

    /** The password of {@link #username()}. */
    public String password() {
        return database.password();
    }

    /** Connections that are used again, for tests with many statements; what one sets for its session stays set. */
    public DataSource reusedConnections() {
        return reused;
    }

    /** A new connection each time. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(username());
        source.setPassword(password());
        return source;
    }

    /** Tells a Spring test's registry where the database is: {@code spring.datasource.url}, username and password. */
    public void describeTo(BiConsumer<String, Supplier<Object>> registry) {
        registry.accept("spring.datasource.url", this::url);
        registry.accept("spring.datasource.username", this::username);
        registry.accept("spring.datasource.password", this::password);
    }

    /** Drops the database, even while connections are open. */
    @Override
    public void close() {
        try {
            reused.close();
            TestServer.shared().drop(database.username());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
