package dev.imagery.customization.evaluation;

import io.micrometer.core.instrument.Counter;
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

    /** Of each of those who ask, the answers that they may be shown one of: who has several counts once for each cell. */
    void count(List<List<Answered>> shown) {
        shown.forEach(answers -> answers.stream()
                .flatMap(answered -> answered.experiments().stream())
                .filter(each -> each.exposed() && !each.forced())
                .map(each -> metrics.counter(NAME, "experiment", each.attribute(), "cell", each.cell()))
                .distinct()
                .forEach(Counter::increment));
    }
}
