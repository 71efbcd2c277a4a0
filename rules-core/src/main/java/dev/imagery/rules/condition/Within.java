package dev.imagery.rules.condition;

import java.util.Optional;
import java.util.Set;

/**
 * The attribute's value is one of these names of the set's hierarchy, or a member of one, however far below.
 *
 * @param names as the rule states them, at least one
 * @param members the names and all that is below them
 */
public record Within(Set<String> names, Set<String> members) implements Condition {

    public Within {
        names = Set.copyOf(names);
        members = Set.copyOf(members);
        if (names.isEmpty() || !members.containsAll(names)) {
            throw new IllegalArgumentException("within needs a name, and a name is a member of itself");
        }
    }

    @Override
    public boolean holds(AttributeValue value) {
        return members.contains(value.text());
    }

    @Override
    public int weight() {
        return 1_004;
    }

    @Override
    public Optional<Set<String>> values() {
        return Optional.of(members);
    }
}
