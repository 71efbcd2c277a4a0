package dev.imagery.dsl.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object as it stands, read later and elsewhere. It is kept with its fields in alphabetical order, so that it has one form. */
public record AnyObject(String expected) implements Shape<ObjectNode> {

    @Override
    public Optional<ObjectNode> read(JsonNode node, Reading at) {
        if (node instanceof ObjectNode object) {
            return Optional.of((ObjectNode) inOrder(object));
        }
        at.fault("wrong-type", node, expected);
        return Optional.empty();
    }

    private static JsonNode inOrder(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var ordered = JsonNodeFactory.instance.objectNode();
                object.propertyNames().stream().sorted().forEach(name -> ordered.set(name, inOrder(object.get(name))));
                yield ordered;
            }
            case ArrayNode array -> {
                var ordered = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> ordered.add(inOrder(element)));
                yield ordered;
            }
            default -> value;
        };
    }

    @Override
    public JsonNode write(ObjectNode value) {
        return value.deepCopy();
    }

    @Override
    public ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode().put("type", "object");
    }
}
