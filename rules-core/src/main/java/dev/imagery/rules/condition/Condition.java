package dev.imagery.rules.condition;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a rule asks of one attribute of the context. An attribute that the context lacks meets no condition. */
public sealed interface Condition
        permits Equals, In, Not, Within, LanguageRange, NumericRange, VersionRange, TimeWindow, Percentage {

    /** Whether the attribute's value meets this condition. */
    boolean holds(AttributeValue value);

    /** What the condition adds to its rule's specificity, from 1,001 to 1,006. */
    int weight();

    /** The values that meet the condition, where they can be listed. */
    default Optional<Set<String>> values() {
        return Optional.empty();
    }

    /** The condition that holds for each of the values: {@link Equals} of a single one, {@link In} otherwise. */
    static Condition oneOf(Collection<String> values) {
        Set<String> distinct = Set.copyOf(values);
        return distinct.size() == 1 ? new Equals(distinct.iterator().next()) : new In(distinct);
    }
}
