package dev.imagery.orchestration.page;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One version of a page; it never changes.
 *
 * @param name such as {@code homepage}
 * @param version 0 of the one that the service brings along, at least 1 of others
 */
public record Page(String name, long version, PageDefinition definition) {

    /** A page of one mode that no document was read for. */
    public Page(String name, long version, Map<String, JsonNode> fields, Map<String, JsonNode> fallback) {
        this(name, version, PageDefinition.of(fields, fallback));
    }

    /** The own fields of the mode that is answered where none is asked for, by name and in the page's order. */
    public Map<String, JsonNode> fields() {
        return definition.firstMode().fields();
    }

    /** The mode of this name; empty where the page has none. */
    public Optional<Mode> mode(String mode) {
        return Optional.ofNullable(definition.modes().get(mode));
    }

    /** The adaptive fields of a visit that nothing is known for while customization is away, as rules have them. */
    public Map<String, JsonNode> fallback() {
        return definition.fallback();
    }
}
