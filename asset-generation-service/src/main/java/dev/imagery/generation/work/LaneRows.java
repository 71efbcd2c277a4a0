package dev.imagery.generation.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lanes as rows. */
@Component
class LaneRows {

    /** Of the lock that one feeder at a time holds: any number that no other lock of the database has. */
    private static final long FEEDING = 0x6665_6564L;

    private final JdbcClient jdbc;

    LaneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lane without its chunks. */
    record LaneRow(UUID batch, double deficit) {}

    /** Makes lanes where chunks wait and there are none. */
    void open(UUID batch) {
        jdbc.sql("""
                insert into lane (priority, batch_id, turn)
                select priority, batch_id, nextval('lane_turn')
                  from (select distinct priority, batch_id from chunk where batch_id = :batch and not queued) as waiting
                on conflict (priority, batch_id) do update set batch_id = excluded.batch_id
                """).param("batch", batch).update();
    }

    /** Whether this transaction is the one that feeds; if not, another does. */
    boolean beginToFeed() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:feeding)")
                .param("feeding", FEEDING)
                .query(Boolean.class)
                .single();
    }

    /** The highest priority of which chunks wait. */
    Optional<Priority> highest() {
        return jdbc.sql("select priority from lane order by priority desc limit 1")
                .query((row, number) -> row.getInt(1))
                .optional()
                .map(Priority::ofLevel);
    }

    /** The priorities of which chunks wait, the highest first. */
    List<Priority> priorities() {
        return jdbc
                .sql("select distinct priority from lane order by priority desc")
                .query((row, number) -> row.getInt(1))
                .list()
                .stream()
                .map(Priority::ofLevel)
                .toList();
    }

    /** In the order of their turns, kept from being opened again until the transaction ends. */
    List<LaneRow> lock(Priority priority) {
        return jdbc.sql("select batch_id, deficit from lane where priority = :priority order by turn for update")
                .param("priority", priority.level())
                .query((row, number) -> new LaneRow(row.getObject("batch_id", UUID.class), row.getDouble("deficit")))
                .list();
    }

    /** Puts a lane at the end of the order of turns. */
    void save(Priority priority, UUID batch, double deficit) {
        jdbc.sql("""
                update lane set deficit = :deficit, turn = nextval('lane_turn') where priority = :priority and batch_id = :batch
                """)
                .param("priority", priority.level())
                .param("batch", batch)
                .param("deficit", deficit)
                .update();
    }

    void close(Priority priority, UUID batch) {
        jdbc.sql("delete from lane where priority = :priority and batch_id = :batch")
                .param("priority", priority.level())
                .param("batch", batch)
                .update();
    }
}
