package dev.imagery.dsl.documentation;

import dev.imagery.dsl.recipe.RecipeSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every object of the language's schema, by a name for people: {@code recipe}, {@code titles.select}, {@code type grid}, {@code overlays text}. */
final class SchemaParts {

    private final Map<String, JsonNode> parts = new LinkedHashMap<>();

    private SchemaParts() {}

    static Map<String, JsonNode> all() {
        var parts = new SchemaParts();
        var schema = RecipeSchema.schema();
        parts.add("recipe", schema);
        for (var rule : schema.get("allOf")) {
            parts.add("type " + rule.at("/if/properties/type/const").stringValue(), rule.get("then"));
        }
        return parts.parts;
    }

    private void add(String name, JsonNode node) {
        if (node.has("properties") && !node.has("oneOf")) {
            parts.put(name, node);
            node.get("properties").forEachEntry((field, value) -> add(join(name, field), value));
        }
        node.path("anyOf").forEach(form -> add(name, form));
        node.path("oneOf")
                .forEach(form ->
                        add(name + " " + form.at("/properties/type/const").stringValue(), form));
        if (node.has("items")) {
            add(name, node.get("items"));
        }
    }

    private static String join(String name, String field) {
        return name.equals("recipe") ? field : name + "." + field;
    }
}
