package dev.imagery.rules.evaluation;

import java.util.Map;

/**
 * What is known of the one who asks.
 *
 * @param attributes such as {@code country=US}, {@code language=en}; an attribute that no rule names is of no effect
 */
public record Context(Map<String, String> attributes) {

    public Context {
        attributes = Map.copyOf(attributes);
    }
}
