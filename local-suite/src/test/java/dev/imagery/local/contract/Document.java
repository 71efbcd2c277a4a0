package dev.imagery.local.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document with what it refers to in itself. */
record Document(JsonNode root) {

    private static final String REFERENCE = "$ref";

    static Document of(String json) {
        return new Document(JsonMapper.shared().readTree(json));
    }

    JsonNode paths() {
        return root.path("paths");
    }

    /** What a node stands for, itself where it refers to nothing. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has(REFERENCE)) {
            String reference = reference(found);
            found = root.at(reference.substring(reference.indexOf('#') + 1));
            if (found.isMissingNode()) {
                throw new IllegalArgumentException("The document has no " + reference);
            }
        }
        return found;
    }

    /** The reference of a node, empty where it is none. */
    static String reference(JsonNode node) {
        return node.path(REFERENCE).asString("");
    }
}
