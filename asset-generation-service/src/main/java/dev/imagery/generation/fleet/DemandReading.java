package dev.imagery.generation.fleet;

import dev.imagery.generation.fleet.Worker.State;
import dev.imagery.generation.work.RenderWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the work wants now. */
@Component
class DemandReading {

    private final RenderWork work;
    private final WorkerRows rows;
    private final FleetSettings settings;

    DemandReading(RenderWork work, WorkerRows rows, FleetSettings settings) {
        this.work = work;
        this.rows = rows;
        this.settings = settings;
    }

    Demand demand(Duration within) {
        var slots = rows.heardWithin(settings.lostAfter()).stream()
                .filter(worker -> worker.state(settings.lostAfter()) == State.READY)
                .map(Worker::slots)
                .toList();
        return Demand.of(within, work.backlog(), slots, settings.usualSlots());
    }
}
