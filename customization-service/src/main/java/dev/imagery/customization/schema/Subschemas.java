package dev.imagery.customization.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the schemas within a schema by the keywords of draft 2020-12; data, such as those of {@code const}, are none. */
final class Subschemas {

    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LISTED = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED =
            Set.of("$defs", "definitions", "dependentSchemas", "patternProperties", "properties");
    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "dependentSchemas", "else", "if", "not", "oneOf", "then");

    private final Map<String, Subschema> found = new LinkedHashMap<>();

    private Subschemas() {}

    /** By their pointers, the whole first. */
    static Map<String, Subschema> of(JsonNode schema) {
        var subschemas = new Subschemas();
        subschemas.add("", schema);
        return subschemas.found;
    }

    private void add(String pointer, JsonNode schema) {
        List<String> inPlace = new ArrayList<>();
        Map<String, JsonNode> children = new LinkedHashMap<>();
        schema.properties().forEach(keyword -> {
            Map<String, JsonNode> below = below(pointer, keyword.getKey(), keyword.getValue());
            children.putAll(below);
            if (IN_PLACE.contains(keyword.getKey())) {
                inPlace.addAll(below.keySet());
            }
        });
        found.put(pointer, new Subschema(pointer, schema, inPlace));
        children.forEach(this::add);
    }

    private static Map<String, JsonNode> below(String pointer, String keyword, JsonNode value) {
        String at = pointer + "/" + escaped(keyword);
        Map<String, JsonNode> below = new LinkedHashMap<>();
        if (ONE.contains(keyword) && isSchema(value)) {
            below.put(at, value);
        } else if (LISTED.contains(keyword) && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                below.put(at + "/" + i, value.get(i));
            }
        } else if (NAMED.contains(keyword)) {
            value.properties().forEach(named -> below.put(at + "/" + escaped(named.getKey()), named.getValue()));
        }
        return below;
    }

    private static boolean isSchema(JsonNode value) {
        return value.isObject() || value.isBoolean();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
