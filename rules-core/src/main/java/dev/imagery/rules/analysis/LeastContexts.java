package dev.imagery.rules.analysis;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Condition;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contexts that have just what a rule asks for, one after the other, each once. Used by one thread. */
final class LeastContexts {

    private final List<String> attributes = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private final int[] at;
    private boolean more = true;

    LeastContexts(Rule rule) {
        rule.conditions().forEach((attribute, condition) -> {
            attributes.add(attribute);
            values.add(values(condition));
        });
        this.at = new int[attributes.size()];
    }

    private static List<String> values(Condition condition) {
        return switch (condition) {
            case Condition.Equals(String value) -> List.of(value);
            case Condition.In in -> in.values().stream().sorted().toList();
        };
    }

    /** Empty when there were all. */
    Optional<Context> next() {
        if (!more) {
            return Optional.empty();
        }
        Map<String, String> context = new HashMap<>();
        for (int i = 0; i < at.length; i++) {
            context.put(attributes.get(i), values.get(i).get(at[i]));
        }
        more = step();
        return Optional.of(new Context(context));
    }

    /** Counts as an odometer does; whether it did not come round. */
    private boolean step() {
        for (int i = 0; i < at.length; i++) {
            if (++at[i] < values.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }
}
