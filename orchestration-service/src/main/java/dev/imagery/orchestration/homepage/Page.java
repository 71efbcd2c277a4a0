package dev.imagery.orchestration.homepage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A page's own fields by name, in the page's order. */
record Page(Map<String, JsonNode> fields) {

    Page {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
