package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections that are used again once they are closed: the server starts a process for each new one, which takes longer than most
 * statements. Statements are planned anew each time, as on new connections.
 */
final class ReusedConnections extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();
    private final transient ConnectionEventListener keeper = new Keeper();

    ReusedConnections(Database database) {
        setUrl(database.url());
        setUser(database.username());
        setPassword(database.password());
        setPrepareThreshold(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection pooled = idle.poll();
        if (pooled == null) {
            pooled = new PGPooledConnection(super.getConnection(), true);
            pooled.addConnectionEventListener(keeper);
        }
        return pooled.getConnection();
    }

    /** Closes those that nobody uses. */
    @Override
    public void close() throws SQLException {
        for (PooledConnection pooled = idle.poll(); pooled != null; pooled = idle.poll()) {
            pooled.close();
        }
    }

    private final class Keeper implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            idle.push((PooledConnection) event.getSource());
        }

        /** It is of no use to anyone else. */
        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            ((PooledConnection) event.getSource()).removeConnectionEventListener(this);
        }
    }
}
