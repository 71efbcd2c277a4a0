package dev.imagery.dsl.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object as it stands, read later and elsewhere. */
public record AnyObject(String expected) implements Shape<ObjectNode> {

    @Override
    public Optional<ObjectNode> read(JsonNode node, Reading at) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object.deepCopy());
        }
        at.fault("wrong-type", node, expected);
        return Optional.empty();
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
