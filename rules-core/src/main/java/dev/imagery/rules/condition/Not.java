package dev.imagery.rules.condition;

import java.util.Set;

/**
 * The attribute has another value than these.
 *
 * @param excluded at least one
 */
public record Not(Set<String> excluded) implements Condition {

    public Not {
        excluded = Set.copyOf(excluded);
        if (excluded.isEmpty()) {
            throw new IllegalArgumentException("not needs a value");
        }
    }

    @Override
    public boolean holds(AttributeValue value) {
        return !excluded.contains(value.text());
    }

    @Override
    public int weight() {
        return 1_002;
    }
}
