package dev.imagery.generation.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workers as rows. Signs are dated by the database, as the clocks of the machines differ. */
@Component
class WorkerRows {

    private static final String SELECT = """
            select *, extract(epoch from clock_timestamp() - last_sign) as silent from worker
            """;

    private final JdbcClient jdbc;

    WorkerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a sign of life; answers whether somebody has paused the worker. */
    boolean sign(Sign sign) {
        return jdbc.sql("""
                insert into worker (name, host, version, renderer_epoch, formats, slots, busy, started, last_sign, draining, problems)
                values (:name, :host, :version, :epoch, :formats, :slots, :busy, :started, clock_timestamp(), :draining, :problems)
                on conflict (name) do update
                   set host = excluded.host, version = excluded.version, renderer_epoch = excluded.renderer_epoch,
                       formats = excluded.formats, slots = excluded.slots, busy = excluded.busy, started = excluded.started,
                       last_sign = excluded.last_sign, draining = excluded.draining, problems = excluded.problems
                returning paused
                """)
                .param("name", sign.self().name())
                .param("host", sign.self().host())
                .param("version", sign.self().version())
                .param("epoch", sign.self().rendererEpoch())
                .param("formats", sign.self().formats().toArray(Integer[]::new))
                .param("slots", sign.self().slots())
                .param("started", Timestamp.from(sign.self().started()))
                .param("busy", sign.busy())
                .param("draining", sign.draining())
                .param("problems", sign.problems().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void remove(String name) {
        jdbc.sql("delete from worker where name = :name").param("name", name).update();
    }

    void forget(Duration silent) {
        jdbc.sql("delete from worker where last_sign < clock_timestamp() - make_interval(secs => :silent)")
                .param("silent", seconds(silent))
                .update();
    }

    /** Pauses a worker or has it go on; empty where there is none of that name. */
    Optional<Worker> pause(String name, boolean paused, Duration forgotten) {
        jdbc.sql("update worker set paused = :paused where name = :name")
                .param("paused", paused)
                .param("name", name)
                .update();
        return heardWithin(forgotten).stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst();
    }

    /** By name. */
    List<Worker> heardWithin(Duration time) {
        return jdbc.sql(SELECT + "where last_sign >= clock_timestamp() - make_interval(secs => :time) order by name")
                .param("time", seconds(time))
                .query(WorkerRows::worker)
                .list();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static Worker worker(ResultSet row, int number) throws SQLException {
        return new Worker(
                row.getString("name"),
                row.getString("host"),
                row.getString("version"),
                row.getInt("renderer_epoch"),
                List.of((Integer[]) row.getArray("formats").getArray()),
                row.getInt("slots"),
                row.getInt("busy"),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("last_sign").toInstant(),
                Duration.ofMillis((long) (row.getDouble("silent") * 1000)),
                row.getBoolean("draining"),
                List.of((String[]) row.getArray("problems").getArray()),
                row.getBoolean("paused"));
    }
}
