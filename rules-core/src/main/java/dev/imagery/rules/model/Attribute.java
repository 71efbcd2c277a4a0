package dev.imagery.rules.model;

import java.util.Set;

/** What a set says of an attribute that its rules may ask for. */
public sealed interface Attribute {

    /** What the attribute's text stands for. */
    AttributeType type();

    /** Any value that is of the type. */
    record Typed(AttributeType type) implements Attribute {}

    /**
     * A string of exactly these values, so that what is said of all of them is said of every context that has the attribute.
     *
     * @param values at least one
     */
    record Listed(Set<String> values) implements Attribute {

        public Listed {
            values = Set.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("an attribute has a value or more");
            }
        }

        @Override
        public AttributeType type() {
            return AttributeType.STRING;
        }
    }
}
