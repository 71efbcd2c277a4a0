package dev.imagery.orchestration.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a page is made of, without fault.
 *
 * @param modes by name, in the document's order; at least one
 * @param first the name of the one that is answered where none is asked for
 * @param fallback adaptive fields by name, as rules have them
 * @param document all of it as JSON without white space, in the order in which it was sent
 */
public record PageDefinition(Map<String, Mode> modes, String first, Map<String, JsonNode> fallback, String document) {

    public PageDefinition {
        modes = Collections.unmodifiableMap(new LinkedHashMap<>(modes));
        fallback = Map.copyOf(fallback);
    }

    /** Of one mode, without a document. */
    static PageDefinition of(Map<String, JsonNode> fields, Map<String, JsonNode> fallback) {
        Mode mode = new Mode(Mode.ONLY, fields);
        return new PageDefinition(Map.of(mode.name(), mode), mode.name(), fallback, "");
    }

    /** The mode that is answered where none is asked for. */
    public Mode firstMode() {
        return Objects.requireNonNull(modes.get(first));
    }
}
