package dev.imagery.local.rules;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Contexts of an analysis, in words. */
final class PatternText {

    private PatternText() {}

    /** @param pattern values by attribute, as {@code GET …/analysis} tells them */
    static String of(JsonNode pattern) {
        return pattern.isEmpty()
                ? "everywhere"
                : pattern.properties().stream()
                        .map(attribute -> attribute.getKey() + " is " + values(attribute.getValue()))
                        .collect(Collectors.joining(" and ", "where ", ""));
    }

    private static String values(JsonNode values) {
        String or = values.path("absent").asBoolean(false) ? " or absent" : "";
        if (values.has("oneOf")) {
            return joined(values.path("oneOf")) + or;
        }
        if (values.has("otherThan")) {
            String but = joined(values.path("otherThan"));
            return (but.isEmpty() ? "there" : "not " + but) + or;
        }
        return "absent";
    }

    private static String joined(JsonNode parts) {
        return parts.valueStream()
                .map(part -> part.isString() ? part.asString() : part.toString())
                .collect(Collectors.joining(" or "));
    }
}
