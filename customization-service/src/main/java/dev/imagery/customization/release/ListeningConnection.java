package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection that is there to listen on the {@link ReleaseChannel} and the {@link RuleSetChannel}; of its own, as one of the pool would be missing there. */
final class ListeningConnection implements AutoCloseable {

    /** As {@code pg_stat_activity} tells it. */
    static final String APPLICATION_NAME = "customization listening";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection connection;

    private ListeningConnection(Connection connection) {
        this.connection = connection;
    }

    static ListeningConnection open(JdbcConnectionDetails database) throws SQLException {
        var listening =
                new ListeningConnection(DriverManager.getConnection(database.getJdbcUrl(), properties(database)));
        try (Statement statement = listening.connection.createStatement()) {
            statement.execute("listen " + ReleaseChannel.NAME);
            statement.execute("listen " + RuleSetChannel.NAME);
            return listening;
        } catch (SQLException e) {
            listening.close();
            throw e;
        }
    }

    private static Properties properties(JdbcConnectionDetails database) {
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", APPLICATION_NAME);
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("loginTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /**
     * Waits for news; none where there were none for as long.
     *
     * @param longest the wait, after which the server has to show that it is there
     * @throws SQLException when the connection is lost
     */
    News hear(Duration longest) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
        if (heard != null && heard.length > 0) {
            return News.of(heard);
        }
        if (!connection.isValid(Math.toIntExact(PATIENCE.toSeconds()))) {
            throw new SQLException("The server does not answer");
        }
        return News.NONE;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
