package dev.imagery.generation.progress;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of a batch's renders tell of its progress. */
@Component
class ProgressRows {

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The renders of a batch.
     *
     * @param open how many are not done
     * @param openCost what they are expected to take, in seconds of CPU
     */
    record Counts(int rendered, int reused, int open, double openCost) {}

    Counts counts(UUID batch) {
        return jdbc.sql("""
                select count(*) filter (where state = 'done' and not reused) as rendered,
                       count(*) filter (where state = 'done' and reused) as reused,
                       count(*) filter (where state = 'open') as open,
                       coalesce(sum(cost) filter (where state = 'open'), 0) as cost
                  from batch_render where batch_id = :batch
                """)
                .param("batch", batch)
                .query((row, number) -> new Counts(
                        row.getInt("rendered"), row.getInt("reused"), row.getInt("open"), row.getDouble("cost")))
                .single();
    }

    /** What was done since an instant, without what storage had already. */
    Pace pace(UUID batch, Instant since, Instant now) {
        return jdbc.sql("""
                select count(*) as compositions, coalesce(sum(cost), 0) as cost
                  from batch_render where batch_id = :batch and state = 'done' and done_at > :since and cost > 0
                """)
                .param("batch", batch)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Pace(Duration.between(since, now), row.getInt("compositions"), row.getDouble("cost")))
                .single();
    }

    /** The numbers of the compositions that are done. */
    BitSet done(UUID batch) {
        var done = new BitSet();
        jdbc.sql("select number from batch_render where batch_id = :batch and state = 'done'")
                .param("batch", batch)
                .query((row, number) -> row.getInt(1))
                .list()
                .forEach(done::set);
        return done;
    }

    /** How many renders were needed for each reason. */
    Map<String, Integer> reasons(UUID batch) {
        var reasons = new TreeMap<String, Integer>();
        jdbc.sql("""
                select reason, count(*) as renders from batch_render where batch_id = :batch and reason is not null group by reason
                """)
                .param("batch", batch)
                .query((row, number) -> Map.entry(row.getString("reason"), row.getInt("renders")))
                .list()
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    /** The renders of a batch, by their numbers. */
    List<RenderAnswer> renders(UUID batch, int after, int limit) {
        return jdbc.sql("""
                select number, render_key, state, reused, reason from batch_render
                 where batch_id = :batch and number > :after order by number limit :limit
                """)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new RenderAnswer(
                        row.getInt("number"),
                        row.getString("render_key"),
                        row.getString("state"),
                        row.getBoolean("reused"),
                        row.getString("reason")))
                .list();
    }
}
