package dev.imagery.dsl.recipe;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes out what a JSON Schema states as defaults, and puts fields in another order. Neither changes what a recipe means. */
final class StatedDefaults {

    private StatedDefaults() {}

    static void writeOut(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            schema.path("properties").forEachEntry((name, property) -> field(property, name, object));
        }
        value.forEach(element -> writeOut(schema.path("items"), element));
        schema.path("allOf").forEach(rule -> {
            if (rule.at("/if/properties/type/const").equals(value.path("type"))) {
                writeOut(rule.path("then"), value);
            }
        });
        schema.path("oneOf").forEach(form -> {
            if (form.at("/properties/type/const").equals(value.path("type"))) {
                writeOut(form, value);
            }
        });
        schema.path("anyOf").forEach(form -> {
            boolean sameType = value.isObject() ? form.has("properties") : value.isArray() && form.has("items");
            if (sameType) {
                writeOut(form, value);
            }
        });
    }

    private static void field(JsonNode schema, String name, ObjectNode object) {
        if (!object.has(name) && schema.has("default")) {
            object.set(name, schema.get("default").deepCopy());
        }
        writeOut(schema, object.path(name));
    }

    static JsonNode shuffled(JsonNode value, long seed) {
        var any = new Random(seed);
        return switch (value) {
            case ObjectNode object -> {
                var names = new java.util.ArrayList<>(object.propertyNames());
                java.util.Collections.shuffle(names, any);
                var other = JsonNodeFactory.instance.objectNode();
                names.forEach(name -> other.set(name, shuffled(object.get(name), any.nextLong())));
                yield other;
            }
            case ArrayNode array -> {
                var other = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> other.add(shuffled(element, any.nextLong())));
                yield other;
            }
            default -> value;
        };
    }
}
