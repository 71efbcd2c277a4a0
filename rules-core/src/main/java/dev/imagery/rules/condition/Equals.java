package dev.imagery.rules.condition;

import java.util.Optional;
import java.util.Set;

/** The attribute has this value, to the letter. */
public record Equals(String value) implements Condition {

    @Override
    public boolean holds(AttributeValue value) {
        return this.value.equals(value.text());
    }

    @Override
    public int weight() {
        return 1_006;
    }

    @Override
    public Optional<Set<String>> values() {
        return Optional.of(Set.of(value));
    }
}
