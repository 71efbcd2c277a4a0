package dev.imagery.dsl.shape;

import dev.imagery.dsl.fault.Nearest;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of several types, told apart by a field that names the type.
 *
 * @param tag the name of that field
 * @param noun of what the types are types of; the fault's code for another one is {@code unknown-<noun>}
 */
public record TaggedShape<T>(
        String tag, String noun, SequencedMap<String, ObjectShape<? extends T>> types, Function<T, String> typeOf)
        implements Shape<T> {

    @Override
    public String expected() {
        return "an object whose " + tag + " is one of " + String.join(", ", types.keySet());
    }

    @Override
    public Optional<T> read(JsonNode node, Reading at) {
        if (!node.isObject()) {
            at.fault("wrong-type", node, expected());
            return Optional.empty();
        }
        var here = at.at(tag);
        var type = node.get(tag);
        var names = "one of " + String.join(", ", types.keySet());
        if (type == null) {
            here.fault("missing", names);
            return Optional.empty();
        }
        if (!type.isString()) {
            here.fault("wrong-type", type, "text: " + names);
            return Optional.empty();
        }
        var shape = types.get(type.stringValue());
        if (shape == null) {
            var nearest = Nearest.to(type.stringValue(), types.keySet());
            here.fault("unknown-" + noun, type, names, nearest);
            nearest.map(types::get).ifPresent(meant -> lookAt(meant, node, at));
            return Optional.empty();
        }
        return shape.read(node, at, Set.of(tag)).map(value -> value);
    }

    /** What is stated of a type that is only guessed; what it lacks may be no fault of another type. */
    private void lookAt(ObjectShape<? extends T> meant, JsonNode node, Reading at) {
        var inner = Reading.begin();
        meant.readParts(node, inner, Set.of(tag));
        inner.faults().stream().filter(fault -> !fault.code().equals("missing")).forEach(at::include);
    }

    @Override
    public JsonNode write(T value) {
        var name = typeOf.apply(value);
        var object = JsonNodeFactory.instance.objectNode().put(tag, name);
        return object.setAll(fields(name, value));
    }

    @SuppressWarnings("unchecked") // the type's own shape has made the value
    private ObjectNode fields(String name, T value) {
        var shape = (ObjectShape<T>) Optional.ofNullable(types.get(name)).orElseThrow();
        return shape.write(value);
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var names = schema.putObject("properties").putObject(tag).putArray("enum");
        types.keySet().forEach(names::add);
        schema.putArray("required").add(tag);
        var forms = schema.putArray("oneOf");
        types.forEach((name, shape) -> {
            var form = shape.schema();
            ((ObjectNode) form.get("properties")).putObject(tag).put("const", name);
            forms.add(form);
        });
        return schema;
    }
}
