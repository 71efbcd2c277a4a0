package dev.imagery.generation.work;

import java.sql.Timestamp;
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

    void insert(UUID batch, Priority priority, int epoch, List<NewChunk> chunks, Instant now) {
        bulk.batchUpdate("""
                insert into chunk (id, batch_id, priority, renderer_epoch, cost, waiting_since) values (?, ?, ?, ?, ?, ?)
                """, chunks, ROWS_A_STATEMENT, (row, chunk) -> {
            row.setLong(1, chunk.id());
            row.setObject(2, batch);
            row.setInt(3, priority.level());
            row.setInt(4, epoch);
            row.setDouble(5, chunk.cost());
            row.setTimestamp(6, Timestamp.from(now));
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
                returning id, batch_id, queued
                """)
                .param("priority", priority.level())
                .param("keys", renderKeys.toArray(String[]::new))
                .query((row, number) -> new RaisedChunk(
                        row.getLong("id"), row.getObject("batch_id", UUID.class), row.getBoolean("queued")))
                .list();
    }

    /**
     * A chunk that another batch wants sooner.
     *
     * @param batch whose work it counts as
     * @param queued whether it has a task
     */
    record RaisedChunk(long id, UUID batch, boolean queued) {}

    /** Makes chunks like another, that share its cost and wait in its lane; answers their ids. */
    List<Long> copies(long chunk, int count) {
        return jdbc.sql("""
                insert into chunk (id, batch_id, priority, renderer_epoch, cost, waiting_since)
                select nextval('chunk_id'), batch_id, priority, renderer_epoch, cost / :count, waiting_since
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

    /** The epoch under which a chunk is rendered. */
    List<Integer> epoch(long chunk) {
        return jdbc.sql("select renderer_epoch from chunk where id = :chunk")
                .param("chunk", chunk)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    List<WaitingChunk> waiting(Priority priority, UUID batch, int most) {
        return jdbc.sql("""
                select id, cost from chunk where batch_id = :batch and priority = :priority and not queued order by id limit :most
                """)
                .param("batch", batch)
                .param("priority", priority.level())
                .param("most", most)
                .query((row, number) -> new WaitingChunk(row.getLong("id"), row.getDouble("cost")))
                .list();
    }

    void queued(Collection<Long> chunks) {
        jdbc.sql("update chunk set queued = true where id = any(:chunks)")
                .param("chunks", chunks.toArray(Long[]::new))
                .update();
    }
}
