package dev.imagery.generation.history;

import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.expansion.Composition;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums of what renders took. They are written once a second: all renders of a design count into one row, for which workers would wait
 * for each other. What a killed worker had not written is lost, which makes the sums no worse a measure.
 */
@Component
public class RenderHistory implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RenderHistory.class);

    private static final double NANOS_A_SECOND = 1e9;
    private static final Duration WRITING = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Map<String, Measured> unwritten = new TreeMap<>();
    private volatile boolean running;

    RenderHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a render that was drawn, in one thread, and that storage has. */
    public void add(Composition composition, Duration took, long bytes) {
        add(new Measured(composition.design().type(), 1, composition.pixels(), took.toNanos() / NANOS_A_SECOND, bytes));
    }

    private void add(Measured measured) {
        synchronized (unwritten) {
            unwritten.merge(measured.design(), measured, Measured::plus);
        }
    }

    /** In the order of the designs, so that no two that write wait for each other. */
    private List<Measured> takeUnwritten() {
        synchronized (unwritten) {
            var taken = List.copyOf(unwritten.values());
            unwritten.clear();
            return taken;
        }
    }

    private void write() {
        for (var measured : takeUnwritten()) {
            try {
                write(measured);
            } catch (RuntimeException e) {
                log.warn("What renders of {} took is not written for now", measured.design(), e);
                add(measured);
            }
        }
    }

    private void write(Measured measured) {
        jdbc.sql("""
                insert into measured_renders as known (design, renders, pixels, seconds, bytes)
                values (:design, :renders, :pixels, :seconds, :bytes)
                on conflict (design) do update
                   set renders = known.renders + excluded.renders,
                       pixels = known.pixels + excluded.pixels,
                       seconds = known.seconds + excluded.seconds,
                       bytes = known.bytes + excluded.bytes
                """)
                .param("design", measured.design())
                .param("renders", measured.renders())
                .param("pixels", measured.pixels())
                .param("seconds", measured.seconds())
                .param("bytes", measured.bytes())
                .update();
    }

    /** What is known of designs, by their names. */
    public Map<String, Measured> of(Collection<String> designs) {
        return jdbc
                .sql("select * from measured_renders where design = any(:designs)")
                .param("designs", designs.toArray(String[]::new))
                .query((row, number) -> new Measured(
                        row.getString("design"),
                        row.getLong("renders"),
                        row.getLong("pixels"),
                        row.getDouble("seconds"),
                        row.getLong("bytes")))
                .list()
                .stream()
                .collect(toMap(Measured::design, measured -> measured));
    }

    private void writeWhileRunning() {
        while (running) {
            try {
                Thread.sleep(WRITING);
                write();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("render-history").start(this::writeWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the tasks, whose last renders count too. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
