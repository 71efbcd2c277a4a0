package dev.imagery.orchestration.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A step of a page's flow.
 *
 * @param name such as {@code signup}
 * @param fields by name, in the page's order
 */
public record Mode(String name, Map<String, JsonNode> fields) {

    /** The name of the one mode of a page that does not name it. */
    public static final String ONLY = "main";

    public Mode {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
