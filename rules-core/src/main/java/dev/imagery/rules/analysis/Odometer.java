package dev.imagery.rules.analysis;

import dev.imagery.rules.evaluation.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every combination of values of some attributes as a context, one after the other, each once. Used by one thread. */
final class Odometer {

    private final List<Wheel> wheels;
    private final int[] at;
    private boolean more;

    Odometer(List<Wheel> wheels) {
        this.wheels = List.copyOf(wheels);
        this.at = new int[wheels.size()];
        this.more = wheels.stream().noneMatch(wheel -> wheel.size() == 0);
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

    /** Whether it did not come round. */
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
    record Wheel(String attribute, List<String> values, boolean unstated) {

        int size() {
            return values.size() + (unstated ? 1 : 0);
        }

        Optional<String> value(int at) {
            int place = unstated ? at - 1 : at;
            return place < 0 ? Optional.empty() : Optional.of(values.get(place));
        }
    }
}
