package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts those whom an experiment matters to, by cell, as customization does of what it is asked; testers are not counted. */
final class Exposures {

    static final String NAME = "imagery.experiment.exposures";

    private final MeterRegistry metrics;

    Exposures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** What an answer counts for: a visit whose contexts are asked together is one, whatever their number. */
    List<Counter> of(Evaluation evaluation) {
        return evaluation.answers().stream()
                .flatMap(chosen -> chosen.participations().stream())
                .filter(each -> each.exposed() && !each.forced())
                .map(this::counter)
                .distinct()
                .toList();
    }

    private Counter counter(Chosen.Participation exposed) {
        return metrics.counter(NAME, "experiment", exposed.attribute(), "cell", exposed.cell());
    }
}
