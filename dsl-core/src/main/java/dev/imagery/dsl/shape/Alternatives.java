package dev.imagery.dsl.shape;

import dev.imagery.dsl.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One of several forms, told apart by the type of the JSON value: {@code "auto"} or a number, say. */
public final class Alternatives<T> implements Shape<T> {

    private record Alternative<T>(Predicate<JsonNode> reads, Predicate<T> writes, Shape<T> shape) {}

    private final String expected;
    private final List<Alternative<T>> alternatives;

    private Alternatives(String expected, List<Alternative<T>> alternatives) {
        this.expected = expected;
        this.alternatives = alternatives;
    }

    public static <T> Alternatives<T> expecting(String expected) {
        return new Alternatives<>(expected, List.of());
    }

    /** Adds a form for one of the types that a value can have. */
    public <S extends T> Alternatives<T> or(Predicate<JsonNode> reads, Class<S> type, Shape<S> shape) {
        return or(reads, type::isInstance, shape.as(value -> (T) value, type::cast));
    }

    /** Adds a form; a value is written by the first whose predicate holds for it. */
    public Alternatives<T> or(Predicate<JsonNode> reads, Predicate<T> writes, Shape<T> shape) {
        var more = new ArrayList<>(alternatives);
        more.add(new Alternative<>(reads, writes, shape));
        return new Alternatives<>(expected, List.copyOf(more));
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public Optional<T> read(JsonNode node, Reading at) {
        var form = alternatives.stream()
                .filter(alternative -> alternative.reads.test(node))
                .findFirst();
        if (form.isEmpty()) {
            at.fault("wrong-type", node, expected);
        }
        return form.flatMap(alternative -> read(alternative.shape, node, at));
    }

    /** Where a word is unknown, a number may have been right: all forms are told then. */
    private Optional<T> read(Shape<T> form, JsonNode node, Reading at) {
        var inner = Reading.begin();
        var value = form.read(node, inner);
        inner.faults().forEach(fault -> at.include(isUnknownWord(fault) ? fault.expecting(expected) : fault));
        return value;
    }

    private static boolean isUnknownWord(Fault fault) {
        return fault.pointer().isEmpty() && fault.code().startsWith("unknown-");
    }

    @Override
    public JsonNode write(T value) {
        return alternatives.stream()
                .filter(alternative -> alternative.writes.test(value))
                .findFirst()
                .orElseThrow()
                .shape
                .write(value);
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode();
        var forms = schema.putArray("anyOf");
        alternatives.forEach(alternative -> forms.add(alternative.shape.schema()));
        return schema;
    }
}
