package dev.imagery.storage.purge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was purged since the start, and for how long the oldest purge has not ended. */
@Component
class PurgeMetrics {

    private final JdbcClient jdbc;
    private final Counter removed;
    private final Counter failures;

    PurgeMetrics(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.removed = Counter.builder("imagery.purges.removed")
                .description("Versions and delete markers of objects that purges removed from the bucket")
                .register(registry);
        this.failures = Counter.builder("imagery.purges.failures")
                .description("Tries to remove an object, or to tell the CDN, that came to nothing")
                .register(registry);
        TimeGauge.builder("imagery.purges.lag", this::lag, TimeUnit.SECONDS)
                .description("For how long the oldest purge has not ended; 0 where all have")
                .register(registry);
    }

    void removed(int versions) {
        removed.increment(versions);
    }

    void failed() {
        failures.increment();
    }

    private double lag() {
        return jdbc.sql("""
                select greatest(0, coalesce(extract(epoch from now() - min(requested_at)), 0)) from purge where ended_at is null
                """).query((row, number) -> row.getDouble(1)).single();
    }
}
