package dev.imagery.dsl.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints trees as YAML in blocks, with as few quotes as the core schema asks for. */
final class YamlPrinter {

    private final StringBuilder yaml = new StringBuilder();

    static String print(JsonNode tree) {
        var printer = new YamlPrinter();
        printer.value(tree, 0);
        return printer.yaml.toString();
    }

    private void value(JsonNode node, int indent) {
        switch (node) {
            case ObjectNode object
            when !object.isEmpty() ->
                object.forEachEntry((name, value) -> {
                    line(indent).append(text(name)).append(':');
                    value(value, indent + 1);
                });
            case ArrayNode array
            when !array.isEmpty() ->
                array.forEach(value -> {
                    line(indent).append('-');
                    value(value, indent + 1);
                });
            default -> yaml.append(' ').append(node.isString() ? text(node.stringValue()) : node.toString());
        }
    }

    private StringBuilder line(int indent) {
        return yaml.append('\n').append("  ".repeat(indent));
    }

    /** Plain where that is text to YAML without any doubt; else in double quotes, whose escapes are those of JSON and more. */
    private static String text(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*") && !text.matches("(?i)null|true|false")) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (character >= ' ' && character <= '~') {
                quoted.appendCodePoint(character);
            } else {
                quoted.append("\\U%08x".formatted(character));
            }
        });
        return quoted.append('"').toString();
    }
}
