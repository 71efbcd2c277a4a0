package dev.imagery.customization.evaluation;

import dev.imagery.rules.exposure.Participation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts those whom an experiment matters to, by cell; testers are not counted. */
@Component
class Exposures {

    static final String NAME = "imagery.experiment.exposures";

    private final MeterRegistry metrics;

    Exposures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(List<Participation> participations) {
        for (Participation each : participations) {
            if (each.exposed() && !each.forced()) {
                metrics.counter(NAME, "experiment", each.attribute(), "cell", each.cell())
                        .increment();
            }
        }
    }
}
