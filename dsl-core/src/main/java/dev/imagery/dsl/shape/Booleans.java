package dev.imagery.dsl.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** True or false. */
public record Booleans() implements Shape<Boolean> {

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public Optional<Boolean> read(JsonNode node, Reading at) {
        if (!node.isBoolean()) {
            at.fault("wrong-type", node, expected());
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    @Override
    public JsonNode write(Boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }

    @Override
    public ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean");
    }
}
