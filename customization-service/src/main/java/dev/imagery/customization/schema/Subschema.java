package dev.imagery.customization.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A schema within a schema, or the whole.
 *
 * @param pointer JSON Pointer from the root
 * @param inPlace pointers of those within it that apply to the same value as it does
 */
record Subschema(String pointer, JsonNode node, List<String> inPlace) {

    Subschema {
        inPlace = List.copyOf(inPlace);
    }

    /** A keyword's value if it is a text, and otherwise nothing; what is of a wrong type is told by the meta-schema. */
    String text(String keyword) {
        return node.path(keyword).stringValue("");
    }
}
