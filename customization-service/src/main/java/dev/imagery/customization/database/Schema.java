package dev.imagery.customization.database;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the database when the service starts, or, where it is away then, as soon as it is back. Anything else that is wrong with it
 * stops the start.
 */
@Component
public class Schema implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    /** Classes of SQLSTATE: no connection, no resources for one more, and starting or stopping. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private volatile @Nullable Flyway waiting;

    @Override
    public void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (!isAway(failure)) {
                throw failure;
            }
            waiting = flyway;
            log.warn("The database is away, and is migrated when it is back: {}", failure.getMessage());
        }
    }

    /**
     * Migrates the database unless that was done already.
     *
     * @throws FlywayException while it is away
     */
    public synchronized void bringUp() {
        Flyway flyway = waiting;
        if (flyway != null) {
            flyway.migrate();
            waiting = null;
            log.info("The database is back, and migrated");
        }
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return AWAY.stream().anyMatch(sql.getSQLState()::startsWith);
            }
        }
        return false;
    }
}
