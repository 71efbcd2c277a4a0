package dev.imagery.storage.withdrawal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts withdrawals that are not completed. */
@Component
class WithdrawalMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    WithdrawalMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("imagery.withdrawals.open", () -> count("begins_at <= now()"))
                .description("Withdrawals that hold and are not completed")
                .register(registry);
        Gauge.builder("imagery.withdrawals.overdue", () -> count("deadline <= now()"))
                .description("Those of them whose deadline has passed")
                .register(registry);
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from withdrawal where completed_at is null and restored_at is null and "
                        + condition)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
