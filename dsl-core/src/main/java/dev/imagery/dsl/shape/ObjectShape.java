package dev.imagery.dsl.shape;

import dev.imagery.dsl.fault.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object with named fields, read as a record. A field that it does not know is a fault. */
public final class ObjectShape<R> implements Shape<R> {

    /** What has to hold between fields. It is asked even where some of them are faulty. */
    @FunctionalInterface
    public interface Check<R> {
        void check(Parts<R> parts, Reading at);
    }

    private final String description;
    private final List<Field<R, ?>> fields;
    private final List<Check<R>> checks;
    private final Function<Parts<R>, R> making;

    private ObjectShape(
            String description, List<Field<R, ?>> fields, List<Check<R>> checks, Function<Parts<R>, R> making) {
        this.description = description;
        this.fields = fields;
        this.checks = checks;
        this.making = making;
    }

    /**
     * @param description one or two sentences for people
     * @param making called only where no field is faulty
     */
    public static <R> ObjectShape<R> of(String description, Function<Parts<R>, R> making, List<Field<R, ?>> fields) {
        return new ObjectShape<>(description, List.copyOf(fields), List.of(), making);
    }

    public ObjectShape<R> checked(Check<R> check) {
        return new ObjectShape<>(
                description,
                fields,
                Stream.concat(checks.stream(), Stream.of(check)).toList(),
                making);
    }

    public String description() {
        return description;
    }

    public List<Field<R, ?>> fields() {
        return fields;
    }

    public List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    @Override
    public String expected() {
        return "an object with " + String.join(", ", fieldNames());
    }

    @Override
    public Optional<R> read(JsonNode node, Reading at) {
        return read(node, at, Set.of());
    }

    /** @param others fields that something else reads, so that they are not unknown */
    public Optional<R> read(JsonNode node, Reading at, Set<String> others) {
        int before = at.faultCount();
        var parts = readParts(node, at, others);
        return at.faultCount() == before ? parts.map(making) : Optional.empty();
    }

    /**
     * What could be read, whatever faults there are; empty where it is no object at all.
     *
     * @param others fields that something else reads, so that they are not unknown
     */
    public Optional<Parts<R>> readParts(JsonNode node, Reading at, Set<String> others) {
        if (!(node instanceof ObjectNode object)) {
            at.fault("wrong-type", node, expected());
            return Optional.empty();
        }
        var parts = new Parts<R>();
        fields.forEach(field -> readField(field, object, at, parts));
        checks.forEach(check -> check.check(parts, at));
        reportUnknown(object, at, others);
        return Optional.of(parts);
    }

    private <V> void readField(Field<R, V> field, ObjectNode object, Reading at, Parts<R> parts) {
        var content = field.content();
        var here = at.at(field.name());
        var node = Optional.ofNullable(object.get(field.name()));
        if (node.isEmpty() && field.required()) {
            here.fault("missing", content.shape().expected());
        }
        node.map(value -> content.read(value, here))
                .orElseGet(content::whenAbsent)
                .ifPresent(value -> parts.put(field, value));
    }

    private void reportUnknown(ObjectNode object, Reading at, Set<String> others) {
        var known = new LinkedHashSet<>(fieldNames());
        known.addAll(others);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> at.at(name)
                        .fault(
                                "unknown-field",
                                object.get(name),
                                "one of the fields " + String.join(", ", known),
                                Nearest.to(name, known)));
    }

    @Override
    public ObjectNode write(R value) {
        var object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> writeField(field, value, object));
        return object;
    }

    private <V> void writeField(Field<R, V> field, R value, ObjectNode object) {
        field.content().write(field.getter().apply(value)).ifPresent(node -> object.set(field.name(), node));
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("description", description);
        schema.set("properties", properties());
        var required = new ArrayList<String>();
        fields.stream().filter(Field::required).forEach(field -> required.add(field.name()));
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema.put("additionalProperties", false);
    }

    /** The {@code properties} of the schema alone. */
    public ObjectNode properties() {
        var properties = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            var property = field.content().shape().schema().put("description", field.description());
            field.content().byDefault().ifPresent(value -> property.set("default", value));
            if (!field.examples().isEmpty()) {
                var examples = property.putArray("examples");
                field.examples()
                        .forEach(example -> examples.add(JsonMapper.shared().readTree(example)));
            }
            properties.set(field.name(), property);
        }
        return properties;
    }
}
