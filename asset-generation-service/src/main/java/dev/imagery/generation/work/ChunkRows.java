package dev.imagery.generation.work;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chunks as rows. */
@Component
class ChunkRows {

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;

    ChunkRows(JdbcClient jdbc, JdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * A chunk to be made.
     *
     * @param cost expected seconds of CPU
     */
    record NewChunk(long id, double cost) {}

    List<Long> newIds(int count) {
        return jdbc.sql("select nextval('chunk_id') from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void insert(UUID batch, Priority priority, ChunkForm form, List<NewChunk> chunks, Instant now) {
        bulk.batchUpdate("""
                insert into chunk (id, batch_id, priority, renderer_epoch, format, cost, waiting_since) values (?, ?, ?, ?, ?, ?, ?)
                """, chunks, ROWS_A_STATEMENT, (row, chunk) -> {
            row.setLong(1, chunk.id());
            row.setObject(2, batch);
            row.setInt(3, priority.level());
            row.setInt(4, form.rendererEpoch());
            row.setInt(5, form.format());
            row.setDouble(6, chunk.cost());
            row.setTimestamp(7, Timestamp.from(now));
        });
    }

    /** Removes chunks that have no renders. */
    void deleteEmpty(Collection<Long> chunks) {
        jdbc.sql("""
                delete from chunk where id = any(:chunks)
                   and not exists (select from render_in_flight where chunk_id = chunk.id)
                """).param("chunks", chunks.toArray(Long[]::new)).update();
    }

    List<Long> ofBatch(UUID batch) {
        return jdbc.sql("select id from chunk where batch_id = :batch order by id")
                .param("batch", batch)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Has chunks of the renders done at least as soon as the priority says.
     *
     * @return those that were to be done later
     */
    List<RaisedChunk> raise(Collection<String> renderKeys, Priority priority) {
        return jdbc.sql("""
                update chunk set priority = :priority
                 where priority < :priority
                   and id in (select chunk_id from render_in_flight where render_key = any(:keys))
                returning id, batch_id, renderer_epoch, format, queued
                """)
                .param("priority", priority.level())
                .param("keys", renderKeys.toArray(String[]::new))
                .query((row, number) -> new RaisedChunk(
                        row.getLong("id"),
                        row.getObject("batch_id", UUID.class),
                        new ChunkForm(row.getInt("renderer_epoch"), row.getInt("format")),
                        row.getBoolean("queued")))
                .list();
    }

    /**
     * A chunk that another batch wants sooner.
     *
     * @param batch whose work it counts as
     * @param queued whether it has a task
     */
    record RaisedChunk(long id, UUID batch, ChunkForm form, boolean queued) {}

    /** Makes chunks like another, that share its cost and wait in its lane; answers their ids. */
    List<Long> copies(long chunk, int count) {
        return jdbc.sql("""
                insert into chunk (id, batch_id, priority, renderer_epoch, format, cost, waiting_since)
                select nextval('chunk_id'), batch_id, priority, renderer_epoch, format, cost / :count, waiting_since
                  from chunk cross join generate_series(1, :count) where id = :chunk
                returning id
                """)
                .param("chunk", chunk)
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Gives chunks to batches that want their renders; those that nobody wants are left. */
    void handOver(Collection<Long> chunks) {
        jdbc.sql("""
                update chunk set batch_id = heir.batch_id
                  from (select distinct on (render.chunk_id) render.chunk_id, want.batch_id
                          from render_in_flight as render
                          join batch_render as want on want.render_key = render.render_key and want.state = 'open'
                         where render.chunk_id = any(:chunks)
                         order by render.chunk_id, want.batch_id) as heir
                 where chunk.id = heir.chunk_id
                """).param("chunks", chunks.toArray(Long[]::new)).update();
    }

    /** The first chunks of a lane. */
    List<WaitingChunk> waiting(LaneKey lane, int most) {
        return jdbc.sql("""
                select id, cost from chunk
                 where batch_id = :batch and priority = :priority and not queued
                   and renderer_epoch = :epoch and format = :format
                 order by id limit :most
                """)
                .param("batch", lane.batch())
                .param("priority", lane.priority().level())
                .param("epoch", lane.form().rendererEpoch())
                .param("format", lane.form().format())
                .param("most", most)
                .query((row, number) -> new WaitingChunk(row.getLong("id"), row.getDouble("cost")))
                .list();
    }

    List<Backlog> backlog(Instant now) {
        return jdbc.sql("""
                with taken as (select task_instance from render_tasks where picked)
                select priority,
                       count(*) filter (where task_instance is null) as waiting,
                       coalesce(sum(cost) filter (where task_instance is null), 0) as waiting_seconds,
                       count(task_instance) as running,
                       coalesce(sum(cost) filter (where task_instance is not null), 0) as running_seconds,
                       coalesce(min(waiting_since) filter (where task_instance is null), :now) as oldest
                  from chunk left join taken on task_instance = chunk.id::text
                 group by priority order by priority desc
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Backlog(
                        Priority.ofLevel(row.getInt("priority")),
                        row.getLong("waiting"),
                        row.getDouble("waiting_seconds"),
                        row.getLong("running"),
                        row.getDouble("running_seconds"),
                        age(row.getTimestamp("oldest").toInstant(), now)))
                .list();
    }

    /** Never negative, as the clocks of those who made the chunks may be ahead. */
    private static Duration age(Instant since, Instant now) {
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    void queued(Collection<Long> chunks) {
        jdbc.sql("update chunk set queued = true where id = any(:chunks)")
                .param("chunks", chunks.toArray(Long[]::new))
                .update();
    }
}
