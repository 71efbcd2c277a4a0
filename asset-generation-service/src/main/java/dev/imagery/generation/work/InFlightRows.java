package dev.imagery.generation.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Renders in flight as rows. Whoever changes several locks them in the order of their keys, and before the rows of the batches that
 * want them.
 */
@Component
class InFlightRows {

    private final JdbcClient jdbc;

    InFlightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts renders in flight, and keeps those that are in flight already from ending before this transaction does.
     *
     * @param renders in the order of their keys
     * @param chunks the chunk of each
     */
    void put(List<WantedRender> renders, List<Long> chunks) {
        jdbc.sql("""
                insert into render_in_flight (render_key, chunk_id, composition)
                select * from unnest(:keys, :chunks, :compositions)
                on conflict (render_key) do update set render_key = excluded.render_key
                """)
                .param("keys", renders.stream().map(WantedRender::renderKey).toArray(String[]::new))
                .param("chunks", chunks.toArray(Long[]::new))
                .param(
                        "compositions",
                        renders.stream().map(WantedRender::composition).toArray(String[]::new))
                .update();
    }

    /** The renders of the chunks, under their next attempt; none of a chunk that is of another epoch. */
    List<TakenRender> take(Collection<ChunkTake> takes) {
        return jdbc.sql("""
                with locked as (
                    select render_key from render_in_flight where chunk_id = any(:chunks) order by render_key for update)
                update render_in_flight as render
                   set attempt = attempt + 1, fence = nextval('fence'), worker = take.worker
                  from chunk join unnest(:chunks, :epochs, :workers) as take (chunk_id, epoch, worker)
                    on take.chunk_id = chunk.id and take.epoch = chunk.renderer_epoch
                 where render.chunk_id = chunk.id and render.render_key in (select render_key from locked)
                returning render.chunk_id, batch_id, render.render_key, composition, attempt, fence
                """)
                .param("chunks", takes.stream().map(ChunkTake::chunk).toArray(Long[]::new))
                .param("epochs", takes.stream().map(ChunkTake::epoch).toArray(Integer[]::new))
                .param("workers", takes.stream().map(ChunkTake::worker).toArray(String[]::new))
                .query(InFlightRows::taken)
                .list();
    }

    void lock(Collection<Long> chunks) {
        jdbc.sql("select from render_in_flight where chunk_id = any(:chunks) order by render_key for update")
                .param("chunks", chunks.toArray(Long[]::new))
                .query((row, number) -> number)
                .list();
    }

    /** Locks what a batch wants and what it has work of. */
    void lockAllOf(UUID batch) {
        jdbc.sql("""
                select from render_in_flight
                 where chunk_id in (select id from chunk where batch_id = :batch)
                    or render_key in (select render_key from batch_render where batch_id = :batch and state = 'open')
                 order by render_key for update
                """).param("batch", batch).query((row, number) -> number).list();
    }

    /** Whether the render is still the worker's. */
    boolean holds(TakenRender taken) {
        return jdbc.sql("""
                        select exists (select from render_in_flight where render_key = :key and fence = :fence)
                        """)
                .param("key", taken.renderKey())
                .param("fence", taken.fence())
                .query(Boolean.class)
                .single();
    }

    /** Those that are in flight under the fencing numbers. */
    Set<String> held(Collection<TakenRender> taken) {
        return jdbc.sql("""
                select render_key from render_in_flight
                  join unnest(:keys, :fences) as held (render_key, fence) using (render_key, fence)
                """)
                .param("keys", taken.stream().map(TakenRender::renderKey).toArray(String[]::new))
                .param("fences", taken.stream().map(TakenRender::fence).toArray(Long[]::new))
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** Ends the flights of chunks whose renders are locked, as far as no batch wants them. */
    void endUnwanted(Collection<Long> chunks) {
        jdbc.sql("""
                delete from render_in_flight as render where chunk_id = any(:chunks)
                   and not exists (select from batch_render as want
                                    where want.render_key = render.render_key and want.state = 'open')
                """).param("chunks", chunks.toArray(Long[]::new)).update();
    }

    /** Counts a death of the worker of each render of a chunk that had been taken. */
    List<DeadRender> died(long chunk) {
        lock(Set.of(chunk));
        return jdbc.sql("""
                update render_in_flight set deaths = deaths + 1 where chunk_id = :chunk and attempt > 0
                returning render_key, attempt, worker, deaths
                """)
                .param("chunk", chunk)
                .query((row, number) -> new DeadRender(
                        row.getString("render_key"),
                        row.getInt("attempt"),
                        String.valueOf(row.getString("worker")),
                        row.getInt("deaths")))
                .list();
    }

    /**
     * A render whose worker died.
     *
     * @param deaths of workers that had it, with this one
     */
    record DeadRender(String renderKey, int attempt, String worker, int deaths) {}

    /** The render keys of chunks. */
    List<String> keys(Collection<Long> chunks) {
        return jdbc.sql("select render_key from render_in_flight where chunk_id = any(:chunks) order by render_key")
                .param("chunks", chunks.toArray(Long[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    void move(String renderKey, long chunk) {
        jdbc.sql("update render_in_flight set chunk_id = :chunk where render_key = :key")
                .param("key", renderKey)
                .param("chunk", chunk)
                .update();
    }

    private static TakenRender taken(ResultSet row, int number) throws SQLException {
        return new TakenRender(
                row.getLong("chunk_id"),
                row.getObject("batch_id", UUID.class),
                row.getString("render_key"),
                row.getString("composition"),
                row.getInt("attempt"),
                row.getLong("fence"));
    }
}
