package dev.imagery.storage.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how long the oldest publication has been waiting for customization; 0 where none is. */
@Component
class OutboxLag implements MeterBinder {

    private final JdbcClient jdbc;

    OutboxLag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("imagery.publications.lag", this::seconds, TimeUnit.SECONDS)
                .description("How long the oldest unsettled publication has been waiting")
                .register(registry);
    }

    private double seconds() {
        return jdbc.sql("""
                select coalesce(extract(epoch from now() - min(requested_at)), 0) from publication
                where state = 'publishing'
                """).query((row, number) -> row.getDouble(1)).single();
    }
}
