package dev.imagery.generation.work;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What batches want, as rows: open while a render is in flight, then done, or dropped where the batch ended before. */
@Component
class WantRows {

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;

    WantRows(JdbcClient jdbc, JdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void insert(UUID batch, List<WantedRender> renders, Instant now) {
        bulk.batchUpdate("""
                insert into batch_render (batch_id, number, render_key, state, reused, done_at, cost, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, renders, ROWS_A_STATEMENT, (row, render) -> {
            row.setObject(1, batch);
            row.setInt(2, render.number());
            row.setString(3, render.renderKey());
            row.setString(4, render.known() ? "done" : "open");
            row.setBoolean(5, render.known());
            row.setTimestamp(6, render.known() ? Timestamp.from(now) : null);
            row.setDouble(7, render.cost());
            row.setString(8, render.reason().orElse(null));
        });
    }

    void drop(UUID batch) {
        jdbc.sql("update batch_render set state = 'dropped' where batch_id = :batch and state = 'open'")
                .param("batch", batch)
                .update();
    }

    /** The batches that want any of the renders. */
    List<UUID> wanting(Collection<String> renderKeys) {
        return jdbc.sql("""
                select distinct batch_id from batch_render where render_key = any(:keys) and state = 'open' order by batch_id
                """)
                .param("keys", renderKeys.toArray(String[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Set<UUID> withoutOpen(Collection<UUID> batches) {
        // From the end of the index: renders are done about in their order, and an index is slow to forget what was at
        // its
        // beginning.
        return jdbc.sql("""
                select id from unnest(:batches) as asked (id)
                 where (select number from batch_render where batch_id = id and state = 'open' order by number desc limit 1) is null
                """)
                .param("batches", batches.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    Map<UUID, RenderCounts> counts(Collection<UUID> batches) {
        return jdbc
                .sql("""
                        select batch_id, count(*) filter (where not reused) as rendered, count(*) filter (where reused) as reused
                          from batch_render where batch_id = any(:batches) and state = 'done' group by batch_id
                        """)
                .param("batches", batches.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("batch_id", UUID.class),
                        new RenderCounts(row.getInt("rendered"), row.getInt("reused"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
