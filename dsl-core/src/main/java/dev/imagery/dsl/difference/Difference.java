package dev.imagery.dsl.difference;

import tools.jackson.databind.JsonNode;

/**
 * One part that differs.
 *
 * <p>Its pointer is a JSON Pointer (RFC 6901) into the later tree; only the last step of a {@link Removed} is the place that the part
 * had in the earlier one.
 */
public sealed interface Difference {

    String pointer();

    /** One line for people. */
    String text();

    record Added(String pointer, JsonNode after) implements Difference {

        @Override
        public String text() {
            return pointer + " added: " + OneLine.of(after);
        }
    }

    record Removed(String pointer, JsonNode before) implements Difference {

        @Override
        public String text() {
            return pointer + " removed: " + OneLine.of(before);
        }
    }

    record Changed(String pointer, JsonNode before, JsonNode after) implements Difference {

        @Override
        public String text() {
            return (pointer.isEmpty() ? "all" : pointer) + " changed: " + OneLine.ofBoth(before, after);
        }
    }
}
