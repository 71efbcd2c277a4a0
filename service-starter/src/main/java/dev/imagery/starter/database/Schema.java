package dev.imagery.starter.database;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the database of a service that starts without it as well. */
public final class Schema implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    /** Classes of SQLSTATE: no connection, no resources for one more, and starting or stopping. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private final boolean atStart;
    private volatile @Nullable Flyway waiting;

    private Schema(boolean atStart) {
        this.atStart = atStart;
    }

    /** Migrates when the service starts, or, where the database is away then, by {@link #bringUp}. What else is wrong stops the start. */
    public static Schema atStart() {
        return new Schema(true);
    }

    /** Migrates by {@link #bringUp} alone, so that nothing of the database stops the start. */
    public static Schema whenUsed() {
        return new Schema(false);
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!atStart) {
            waiting = flyway;
            return;
        }
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
     * Migrates the database unless that was done already; to be called before anything in it is used.
     *
     * @throws FlywayException where it is away, or something else is wrong with it
     */
    public synchronized void bringUp() {
        Flyway flyway = waiting;
        if (flyway != null) {
            flyway.migrate();
            waiting = null;
            log.info("The database is there, and migrated");
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
