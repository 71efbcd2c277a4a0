package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.work.Backlog;
import dev.imagery.generation.work.Priority;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The demand as gauges. All coordinators tell the same; one look at the database serves all gauges of a scrape. */
@Component
@OnlyIn(Role.COORDINATOR)
class DemandMeters implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(DemandMeters.class);
    private static final String SECONDS = "seconds";

    private final DemandReading reading;
    private final FleetSettings settings;
    private final Clock clock;
    private Optional<Demand> last = Optional.empty();
    private Instant read = Instant.MIN;

    DemandMeters(DemandReading reading, FleetSettings settings, Clock clock) {
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("queue.age", demand -> seconds(demand.age()))
                .baseUnit(SECONDS)
                .description("For how long the oldest chunk that no worker has taken has waited")
                .register(registry);
        for (var priority : Priority.values()) {
            gauge("backlog", demand -> backlog(demand, priority))
                    .baseUnit(SECONDS)
                    .tag("priority", priority.word())
                    .description("CPU time that the work which is not done is expected to take")
                    .register(registry);
        }
        gauge("workers", Demand::workers).description("Workers that take tasks").register(registry);
        gauge("slots", Demand::slots)
                .description("Renders that workers which take tasks do at the same time")
                .register(registry);
        gauge("wanted.slots", Demand::wantedSlots)
                .description("Slots that would do all work within imagery.fleet.within")
                .register(registry);
        gauge("wanted.workers", Demand::wantedWorkers)
                .description("Workers that would do all work within imagery.fleet.within")
                .register(registry);
    }

    private Gauge.Builder<DemandMeters> gauge(String name, ToDoubleFunction<Demand> value) {
        return Gauge.builder(
                "imagery.fleet." + name,
                this,
                meters -> meters.recent().map(value::applyAsDouble).orElse(Double.NaN));
    }

    private static double backlog(Demand demand, Priority priority) {
        return demand.backlog().stream()
                .filter(each -> each.priority() == priority)
                .mapToDouble(Backlog::seconds)
                .sum();
    }

    /** A look that failed counts for as long as any other, so that a database that hangs is not asked by each gauge. */
    private synchronized Optional<Demand> recent() {
        if (read.plus(settings.signInterval()).isBefore(clock.instant())) {
            last = look();
            read = clock.instant();
        }
        return last;
    }

    private Optional<Demand> look() {
        try {
            return Optional.of(reading.demand(settings.within()));
        } catch (DataAccessException e) {
            log.warn("The demand for workers is not known for now", e);
            return Optional.empty();
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
