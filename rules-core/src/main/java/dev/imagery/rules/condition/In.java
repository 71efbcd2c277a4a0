package dev.imagery.rules.condition;

import java.util.Optional;
import java.util.Set;

/**
 * The attribute has one of these values, to the letter.
 *
 * @param listed at least two; a single value is {@link Equals}, so that equal conditions are equal objects
 */
public record In(Set<String> listed) implements Condition {

    public In {
        listed = Set.copyOf(listed);
        if (listed.size() < 2) {
            throw new IllegalArgumentException("in needs two values or more, not " + listed);
        }
    }

    @Override
    public boolean holds(AttributeValue value) {
        return listed.contains(value.text());
    }

    @Override
    public int weight() {
        return 1_005;
    }

    @Override
    public Optional<Set<String>> values() {
        return Optional.of(listed);
    }
}
