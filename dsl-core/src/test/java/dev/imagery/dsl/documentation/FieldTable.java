package dev.imagery.dsl.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The fields of one object of the language as a table in Markdown, made of its JSON Schema. */
final class FieldTable {

    private FieldTable() {}

    static List<String> of(JsonNode object) {
        var lines = new ArrayList<>(List.of("| field | what it says | values | where absent |", "|---|---|---|---|"));
        var required = new ArrayList<String>();
        object.path("required").forEach(name -> required.add(name.stringValue()));
        object.path("properties").forEachEntry((name, field) -> {
            if (!field.has("const")) {
                lines.add(row(name, field, required.contains(name)));
            }
        });
        return lines;
    }

    static String row(String name, JsonNode field, boolean required) {
        var absent = required ? "required" : field.has("default") ? "`" + field.get("default") + "`" : "–";
        var example = field.path("examples").isEmpty()
                ? ""
                : " Example: `" + field.path("examples").get(0) + "`.";
        return "| `%s` | %s%s | %s | %s |"
                .formatted(
                        name,
                        escaped(field.path("description").stringValue("")),
                        escaped(example),
                        escaped(values(field)),
                        escaped(absent));
    }

    private static String values(JsonNode field) {
        if (field.has("enum")) {
            return elements(field.get("enum"))
                    .map(each -> "`" + each.stringValue() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (field.has("anyOf")) {
            return elements(field.get("anyOf"))
                    .map(FieldTable::values)
                    .distinct()
                    .collect(Collectors.joining(", or "));
        }
        return switch (field.path("type").stringValue("")) {
            case "integer" -> "a whole number" + range(field);
            case "number" -> "a number" + range(field);
            case "boolean" -> "`true`, `false`";
            case "array" -> list(field);
            case "object" ->
                field.has("additionalProperties")
                                && field.get("additionalProperties").isObject()
                        ? "an object of entries"
                        : "an object";
            default -> "text";
        };
    }

    private static String list(JsonNode field) {
        int least = field.path("minItems").intValue(0);
        int most = field.path("maxItems").intValue(0);
        return least == most
                ? "a list of " + most + ": " + values(field.path("items"))
                : "a list of " + least + " to " + most + ": " + values(field.path("items"));
    }

    private static String range(JsonNode field) {
        if (!field.has("minimum")) {
            return "";
        }
        return field.has("maximum")
                ? ", " + field.get("minimum") + " to " + field.get("maximum")
                : " from " + field.get("minimum");
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
