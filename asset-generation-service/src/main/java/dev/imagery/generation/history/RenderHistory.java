package dev.imagery.generation.history;

import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.expansion.Composition;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums of what renders took. */
@Component
public class RenderHistory {

    private static final double NANOS_A_SECOND = 1e9;

    private final JdbcClient jdbc;

    RenderHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a render that was drawn, in one thread, and that storage has. */
    public void add(Composition composition, Duration took, long bytes) {
        jdbc.sql("""
                insert into measured_renders as known (design, renders, pixels, seconds, bytes)
                values (:design, 1, :pixels, :seconds, :bytes)
                on conflict (design) do update
                   set renders = known.renders + 1,
                       pixels = known.pixels + excluded.pixels,
                       seconds = known.seconds + excluded.seconds,
                       bytes = known.bytes + excluded.bytes
                """)
                .param("design", composition.design().type())
                .param("pixels", composition.pixels())
                .param("seconds", took.toNanos() / NANOS_A_SECOND)
                .param("bytes", bytes)
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
}
