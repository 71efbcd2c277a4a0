package dev.imagery.generation.batch;

import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.expansion.Composition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The renders of batches as rows. */
@Component
class RenderRows {

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;

    RenderRows(JdbcClient jdbc, JdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void insert(UUID batch, List<PlannedRender> renders) {
        bulk.batchUpdate("""
                insert into batch_render (batch_id, number, chunk, render_key, composition, state, reused)
                values (?, ?, ?, ?, ?, ?, ?)
                """, renders, ROWS_A_STATEMENT, (row, render) -> {
            row.setObject(1, batch);
            row.setInt(2, render.number());
            row.setInt(3, render.chunk());
            row.setString(4, render.renderKey());
            row.setString(5, render.composition());
            row.setString(6, render.known() ? "done" : "waiting");
            row.setBoolean(7, render.known());
        });
    }

    /** The renders of a chunk that are not done: number and render key. */
    List<OpenRender> open(Chunk chunk) {
        return jdbc.sql("""
                select number, render_key from batch_render
                 where batch_id = :batch and chunk = :chunk and state <> 'done' order by number
                """)
                .param("batch", chunk.batch())
                .param("chunk", chunk.number())
                .query((row, number) -> new OpenRender(row.getInt("number"), row.getString("render_key")))
                .list();
    }

    /** Takes a render that is not done from whoever has it. */
    Optional<TakenRender> take(UUID batch, int number) {
        return jdbc.sql("""
                update batch_render set state = 'rendering', attempt = attempt + 1
                 where batch_id = :batch and number = :number and state <> 'done'
                returning *
                """)
                .param("batch", batch)
                .param("number", number)
                .query(RenderRows::taken)
                .optional();
    }

    /** Records a result, unless another worker has taken the render since. */
    boolean done(TakenRender taken, boolean reused) {
        return jdbc.sql("""
                        update batch_render set state = 'done', reused = :reused
                         where batch_id = :batch and number = :number and attempt = :attempt and state = 'rendering'
                        """)
                        .param("batch", taken.batch())
                        .param("number", taken.number())
                        .param("attempt", taken.attempt())
                        .param("reused", reused)
                        .update()
                == 1;
    }

    /** Whether the render is still the worker's. */
    boolean holds(TakenRender taken) {
        return jdbc.sql("""
                select exists (select from batch_render
                 where batch_id = :batch and number = :number and attempt = :attempt and state = 'rendering')
                """)
                .param("batch", taken.batch())
                .param("number", taken.number())
                .param("attempt", taken.attempt())
                .query(Boolean.class)
                .single();
    }

    boolean allDone(UUID batch) {
        return jdbc.sql("select not exists (select from batch_render where batch_id = :batch and state <> 'done')")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** Of the batches that are planned. */
    Map<UUID, Progress> progress(Collection<UUID> batches) {
        return jdbc
                .sql("""
                        select batch_id, count(*) filter (where not reused) as rendered, count(*) filter (where reused) as reused
                          from batch_render where batch_id = any(:batches) and state = 'done' group by batch_id
                        """)
                .param("batches", batches.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("batch_id", UUID.class),
                        new Progress(row.getInt("rendered"), row.getInt("reused"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TakenRender taken(ResultSet row, int number) throws SQLException {
        return new TakenRender(
                row.getObject("batch_id", UUID.class),
                row.getInt("number"),
                row.getInt("attempt"),
                row.getString("render_key"),
                Composition.ofCanonicalForm(row.getString("composition")));
    }
}
