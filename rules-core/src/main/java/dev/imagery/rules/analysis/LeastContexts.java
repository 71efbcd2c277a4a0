package dev.imagery.rules.analysis;

import dev.imagery.rules.analysis.Odometer.Wheel;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contexts that have just what a rule asks for, one after the other, each once. Used by one thread. */
final class LeastContexts {

    private final List<Wheel> wheels = new ArrayList<>();
    private final Odometer odometer;
    private boolean complete = true;

    LeastContexts(Rule rule, ReleaseValues release) {
        rule.conditions().forEach((attribute, condition) -> {
            add(attribute, release.meeting(attribute, condition), false);
            release.cellsDealtBy(attribute).forEach((cell, values) -> {
                if (!rule.conditions().containsKey(cell)) {
                    add(cell, values, true); // it may come with the attribute
                }
            });
        });
        List<String> times = release.times();
        if (!times.isEmpty() && !rule.conditions().containsKey(TimeWindow.NOW)) {
            wheels.add(new Wheel(TimeWindow.NOW, times, false)); // which is always there
        }
        this.odometer = new Odometer(wheels);
    }

    private void add(String attribute, ReleaseValues.Values values, boolean unstated) {
        wheels.add(new Wheel(attribute, values.values(), unstated));
        complete &= values.complete();
    }

    /** Whether they stand for all contexts that the rule matches. */
    boolean isComplete() {
        return complete;
    }

    /** Empty when there were all. */
    Optional<Context> next() {
        return odometer.next();
    }
}
