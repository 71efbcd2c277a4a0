package dev.imagery.generation.work;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tries of renders that came to nothing, with their logs. They are kept when their batches have ended. */
@Component
public class FailedTries {

    private static final int LONGEST_LOG = 16_000;

    /** Of the lock under which ids are given, so that they are seen in their order. Any number that no other lock has. */
    private static final long ADDING = 0x7472_6965L;

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A try that came to nothing.
     *
     * @param id rising
     * @param log for whoever looks into it: the causes, with where they came from; at most 16,000 characters
     */
    public record FailedTry(
            long id, String renderKey, int attempt, String worker, Instant at, String message, String log) {

        public WithoutLog withoutLog() {
            return new WithoutLog(renderKey, attempt, worker, at, message);
        }
    }

    /** What readers of a stream are told of a try. */
    public record WithoutLog(String renderKey, int attempt, String worker, Instant at, String message) {}

    public void add(TakenRender taken, String worker, Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        var text = trace.toString();
        add(taken.renderKey(), taken.attempt(), worker, String.valueOf(cause.getMessage()), text);
    }

    void add(String renderKey, int attempt, String worker, String message, String log) {
        jdbc.sql("""
                insert into failed_try (render_key, attempt, worker, at, message, log)
                select :key, :attempt, :worker, :at, :message, :log
                  from (select pg_advisory_xact_lock(:adding)) as locked
                """)
                .param("adding", ADDING)
                .param("key", renderKey)
                .param("attempt", attempt)
                .param("worker", worker)
                .param("at", Timestamp.from(clock.instant()))
                .param("message", clean(message))
                .param("log", clean(log.substring(0, Math.min(log.length(), LONGEST_LOG))))
                .update();
    }

    /** Of the renders that a batch wants or wanted, the oldest first, those with ids above {@code after}. */
    public List<FailedTry> ofBatch(UUID batch, long after, int most) {
        return jdbc.sql("""
                select try.* from failed_try as try
                 where id > :after and render_key in (select render_key from batch_render where batch_id = :batch)
                   and at >= (select submitted_at from batch where id = :batch)
                   and at <= coalesce((select ended_at from batch where id = :batch), 'infinity')
                 order by id limit :most
                """)
                .param("batch", batch)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new FailedTry(
                        row.getLong("id"),
                        row.getString("render_key"),
                        row.getInt("attempt"),
                        String.valueOf(row.getString("worker")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("message"),
                        row.getString("log")))
                .list();
    }

    /** The database takes no zero characters. */
    private static String clean(String text) {
        return text.replace('\0', ' ');
    }
}
