package dev.imagery.rules.model;

import java.util.Collection;
import java.util.Set;

/** What a rule asks of one attribute of the context. An attribute that the context lacks meets no condition. */
public sealed interface Condition {

    /** Whether the attribute's value meets this condition; values are compared exactly, case included. */
    boolean holds(String value);

    /** The condition that holds for each of the values: {@link Equals} of a single one, {@link In} otherwise. */
    static Condition oneOf(Collection<String> values) {
        Set<String> distinct = Set.copyOf(values);
        return distinct.size() == 1 ? new Equals(distinct.iterator().next()) : new In(distinct);
    }

    /** The attribute has this value. */
    record Equals(String value) implements Condition {

        @Override
        public boolean holds(String value) {
            return this.value.equals(value);
        }
    }

    /**
     * The attribute has one of these values.
     *
     * @param values at least two; a single value is {@link Equals}, so that equal conditions are equal objects
     */
    record In(Set<String> values) implements Condition {

        public In {
            values = Set.copyOf(values);
            if (values.size() < 2) {
                throw new IllegalArgumentException("in needs two values or more, not " + values);
            }
        }

        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }
    }
}
