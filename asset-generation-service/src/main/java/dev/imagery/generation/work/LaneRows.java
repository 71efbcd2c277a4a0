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
    record LaneRow(LaneKey key, double deficit) {}

    /** Lanes that are served together: in turn, by the same workers. */
    record Road(Priority priority, ChunkForm form) {}

    /** Makes lanes where chunks wait and there are none. */
    void open(UUID batch) {
        jdbc.sql("""
                insert into lane (priority, renderer_epoch, format, batch_id, turn)
                select priority, renderer_epoch, format, batch_id, nextval('lane_turn')
                  from (select distinct priority, renderer_epoch, format, batch_id
                          from chunk where batch_id = :batch and not queued) as waiting
                on conflict (priority, renderer_epoch, format, batch_id) do update set batch_id = excluded.batch_id
                """).param("batch", batch).update();
    }

    /** Whether this transaction is the one that feeds; if not, another does. */
    boolean beginToFeed() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:feeding)")
                .param("feeding", FEEDING)
                .query(Boolean.class)
                .single();
    }

    /** The highest priority of which chunks of a form wait. */
    Optional<Priority> highest(ChunkForm form) {
        return jdbc.sql("""
                select priority from lane where renderer_epoch = :epoch and format = :format order by priority desc limit 1
                """)
                .param("epoch", form.rendererEpoch())
                .param("format", form.format())
                .query((row, number) -> row.getInt(1))
                .optional()
                .map(Priority::ofLevel);
    }

    /** How many tasks of a form the workers that are there can work on at the same time. */
    int slots(ChunkForm form) {
        return jdbc.sql("""
                select coalesce(sum(slots), 0) from worker
                 where renderer_epoch = :epoch and :format = any(formats) and not paused and not draining
                   and last_sign > clock_timestamp() - interval '1 minute'
                """)
                .param("epoch", form.rendererEpoch())
                .param("format", form.format())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Those on which chunks wait, the highest priority first. */
    List<Road> roads() {
        return jdbc.sql("""
                select distinct priority, renderer_epoch, format from lane order by priority desc, renderer_epoch, format
                """)
                .query((row, number) -> new Road(
                        Priority.ofLevel(row.getInt("priority")),
                        new ChunkForm(row.getInt("renderer_epoch"), row.getInt("format"))))
                .list();
    }

    /** In the order of their turns, kept from being opened again until the transaction ends. */
    List<LaneRow> lock(Road road) {
        return jdbc.sql("""
                select batch_id, deficit from lane
                 where priority = :priority and renderer_epoch = :epoch and format = :format order by turn for update
                """)
                .param("priority", road.priority().level())
                .param("epoch", road.form().rendererEpoch())
                .param("format", road.form().format())
                .query((row, number) -> new LaneRow(
                        new LaneKey(road.priority(), road.form(), row.getObject("batch_id", UUID.class)),
                        row.getDouble("deficit")))
                .list();
    }

    /** Puts a lane at the end of the order of turns. */
    void save(LaneKey lane, double deficit) {
        of(lane, "update lane set deficit = :deficit, turn = nextval('lane_turn')")
                .param("deficit", deficit)
                .update();
    }

    void close(LaneKey lane) {
        of(lane, "delete from lane").update();
    }

    private JdbcClient.StatementSpec of(LaneKey lane, String change) {
        return jdbc.sql(change + """
                 where priority = :priority and renderer_epoch = :epoch and format = :format and batch_id = :batch
                """)
                .param("priority", lane.priority().level())
                .param("epoch", lane.form().rendererEpoch())
                .param("format", lane.form().format())
                .param("batch", lane.batch());
    }
}
