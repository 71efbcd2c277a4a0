package dev.imagery.storage.garbage;

import dev.imagery.storage.sweep.Swept;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken away since the start, and how long the oldest garbage has been due. */
@Component
class GarbageMetrics {

    private final JdbcClient jdbc;
    private final Counter versions;
    private final Counter assets;
    private final Counter renders;
    private final Counter objects;
    private final Counter bytes;

    GarbageMetrics(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.versions = counter(registry, "versions");
        this.assets = counter(registry, "assets");
        this.renders = counter(registry, "renders");
        this.objects = counter(registry, "objects");
        this.bytes = Counter.builder("imagery.garbage.swept.size")
                .description("Bytes of the objects that were swept")
                .baseUnit("bytes")
                .register(registry);
        TimeGauge.builder("imagery.garbage.lag", this::lag, TimeUnit.SECONDS)
                .description("How long the oldest loose render or object has been due; 0 where none is")
                .register(registry);
    }

    void swept(Swept step) {
        versions.increment((double) step.versions());
        assets.increment((double) step.assets());
        renders.increment((double) step.renders());
        objects.increment((double) step.objects());
        bytes.increment((double) step.bytes());
    }

    private static Counter counter(MeterRegistry registry, String what) {
        return Counter.builder("imagery.garbage.swept")
                .description("What was taken away, as nothing keeps it")
                .tag("what", what)
                .register(registry);
    }

    private double lag() {
        return jdbc.sql("""
                select greatest(0, extract(epoch from now() - least(
                  (select min(due_at) from loose_render), (select min(due_at) from loose_object))))
                """).query((row, number) -> row.getDouble(1)).single();
    }
}
