package dev.imagery.orchestration.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One version of a page.
 *
 * @param name such as {@code homepage}
 * @param version 0 of the one that the service brings along, at least 1 of others
 * @param fields the page's own fields by name, in the page's order
 * @param fallback the adaptive fields of a visit that nothing is known for while customization is away
 */
public record Page(String name, long version, Map<String, JsonNode> fields, Map<String, JsonNode> fallback) {

    public Page {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fallback = Map.copyOf(fallback);
    }
}
