package dev.imagery.storage.tombstone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets purges and what they forbid exclude each other. Who records or publishes something holds purges off until its transaction ends,
 * before it asks what is purged; a purge waits for all of them, and they for it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PurgeBarrier {

    /** Any number that nothing else in this database locks. */
    private static final long PURGING = 7_041_778;

    private final JdbcClient jdbc;

    PurgeBarrier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nothing is purged that is not purged yet. */
    public void holdPurgesOff() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", PURGING)
                .query()
                .singleRow();
    }

    /** Until the transaction ends, nobody holds purges off. To be called before any row is locked. */
    public void close() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", PURGING)
                .query()
                .singleRow();
    }
}
