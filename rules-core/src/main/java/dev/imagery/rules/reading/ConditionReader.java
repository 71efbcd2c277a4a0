package dev.imagery.rules.reading;

import dev.imagery.rules.model.Condition;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks of one attribute: a value, or a list of values. */
final class ConditionReader {

    private static final String EXPECTED = "a string, or an array of strings";

    private final RuleLimits limits;

    ConditionReader(RuleLimits limits) {
        this.limits = limits;
    }

    @Nullable Condition read(Place place) {
        if (place.node().isArray()) {
            return list(place);
        }
        String value = place.text(1, limits.valueLength(), EXPECTED);
        return value == null ? null : new Condition.Equals(value);
    }

    private @Nullable Condition list(Place place) {
        if (!place.hasSize(1, limits.alternatives(), "values")) {
            return null;
        }
        Set<String> values = new LinkedHashSet<>();
        int before = place.faults().total();
        for (Place item : place.children()) {
            String value = item.text(1, limits.valueLength(), "a string");
            if (value != null && !values.add(value)) {
                item.fault("duplicate", value, "a value that the list does not have yet");
            }
        }
        return place.faults().total() > before ? null : Condition.oneOf(values);
    }
}
