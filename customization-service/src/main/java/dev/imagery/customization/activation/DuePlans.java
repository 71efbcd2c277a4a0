package dev.imagery.customization.activation;

import dev.imagery.starter.database.Schema;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out plans when they are due: on a thread of its own, as compiling a release would make it late. */
@Component
class DuePlans implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DuePlans.class);

    private final Plans plans;
    private final Schema schema;
    private final PlanSettings settings;
    private volatile @Nullable ScheduledExecutorService clock;
    private volatile boolean failing;

    DuePlans(Plans plans, Schema schema, PlanSettings settings, MeterRegistry metrics) {
        this.plans = plans;
        this.schema = schema;
        this.settings = settings;
        Gauge.builder("imagery.activations.watched", () -> failing ? 0 : 1)
                .description("1 while this instance carries out planned activations, 0 while it cannot")
                .register(metrics);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("due-plans").factory());
        long millis = settings.checkInterval().toMillis();
        Future<?> _ = started.scheduleWithFixedDelay(this::carryOutOrLog, 0, millis, TimeUnit.MILLISECONDS);
        clock = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clock;
        clock = null;
        if (running != null) {
            running.close(); // what it is about is one short transaction
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private static void tell(Plan plan) {
        PlanRefusal refusal = plan.refusal();
        if (refusal == null) {
            log.info("Activated version {} of {} as planned for {}", plan.version(), plan.ruleSet(), plan.at());
        } else {
            log.error("Refused plan {}, which was due at {}: {}", plan.id(), plan.at(), refusal.title());
        }
    }

    private void carryOutOrLog() {
        try {
            schema.bringUp();
            for (Optional<Plan> done = plans.carryOutNext(); done.isPresent(); done = plans.carryOutNext()) {
                tell(done.get());
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) { // not four times a second
                log.error("Cannot carry out planned activations", e);
            }
            failing = true;
        }
    }
}
