package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contexts that have just what a rule asks for, one after the other, each once. Used by one thread. */
final class LeastContexts {

    private final List<Wheel> wheels = new ArrayList<>();
    private final int[] at;
    private boolean complete = true;
    private boolean more;

    LeastContexts(Rule rule, ReleaseValues release) {
        rule.conditions().forEach((attribute, condition) -> {
            ReleaseValues.Values meeting = release.meeting(attribute, condition);
            add(attribute, meeting, false);
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
        this.at = new int[wheels.size()];
        this.more = wheels.stream().noneMatch(wheel -> wheel.size() == 0);
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
        if (!more) {
            return Optional.empty();
        }
        Map<String, String> context = new HashMap<>();
        for (int i = 0; i < at.length; i++) {
            Wheel wheel = wheels.get(i);
            wheel.value(at[i]).ifPresent(value -> context.put(wheel.attribute(), value));
        }
        more = step();
        return Optional.of(new Context(context));
    }

    /** Counts as an odometer does; whether it did not come round. */
    private boolean step() {
        for (int i = 0; i < at.length; i++) {
            if (++at[i] < wheels.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    /** @param unstated whether the contexts include one that does not state the attribute */
    private record Wheel(String attribute, List<String> values, boolean unstated) {

        int size() {
            return values.size() + (unstated ? 1 : 0);
        }

        Optional<String> value(int at) {
            int place = unstated ? at - 1 : at;
            return place < 0 ? Optional.empty() : Optional.of(values.get(place));
        }
    }
}
