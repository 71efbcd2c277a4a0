package dev.imagery.dsl.difference;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees whose equality is that of what they say: 1 is 1.0, whatever type of node holds it. */
final class Normal {

    private Normal() {}

    static JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var normal = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> normal.set(name, of(value)));
                yield normal;
            }
            case ArrayNode array -> {
                var normal = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> normal.add(of(element)));
                yield normal;
            }
            default -> node.isNumber() ? ofNumber(node.decimalValue()) : node;
        };
    }

    private static JsonNode ofNumber(BigDecimal number) {
        return DecimalNode.valueOf(number.stripTrailingZeros());
    }
}
