package dev.imagery.storage.garbage;

import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the sweeps one after the other: versions, renders, objects. What one takes away may be due for the next. */
@Component
class Collecting {

    private static final Logger log = LoggerFactory.getLogger(Collecting.class);

    private final List<Sweep> sweeps;
    private final Collections collections;
    private final GarbageSettings settings;
    private final GarbageMetrics metrics;
    private final Clock clock;

    Collecting(
            List<Sweep> sweeps,
            Collections collections,
            GarbageSettings settings,
            GarbageMetrics metrics,
            Clock clock) {
        this.sweeps = sweeps;
        this.collections = collections;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** By the schedule. */
    void collect(BooleanSupplier goOn) {
        collections.forgetBefore(clock.instant().minus(settings.kept()));
        UUID id = UUID.randomUUID();
        collections.add(id, false, clock.instant());
        run(id, false, goOn);
    }

    /** One that was asked for; where it was begun before, as by an instance that died, it goes on. */
    void run(UUID id, boolean dryRun, BooleanSupplier goOn) {
        collections.started(id, clock.instant());
        try {
            if (dryRun) {
                sweeps.forEach(sweep -> collections.swept(id, sweep.due()));
            } else {
                sweeps.forEach(sweep -> sweep.sweep(settings.portion(), step -> {
                    note(id, step);
                    return goOn.getAsBoolean();
                }));
            }
            collections.ended(id, clock.instant(), null);
        } catch (RuntimeException failure) {
            log.error("Garbage collection {} failed; the next one goes on where it ended", id, failure);
            collections.ended(id, clock.instant(), String.valueOf(failure.getMessage()));
        }
    }

    private void note(UUID id, Swept step) {
        if (!step.equals(Swept.NOTHING)) {
            collections.swept(id, step);
            metrics.swept(step);
        }
    }
}
