package dev.imagery.dsl.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One field of an object of the language.
 *
 * @param <R> the record that the object is read as
 * @param <V> what the field is in that record
 * @param name as in JSON
 * @param content how its value is read and written
 * @param required whether it is a fault when it is absent
 * @param getter the value in the record
 * @param description one or two sentences for people, in the documentation and the schema
 * @param examples JSON texts
 */
public record Field<R, V>(
        String name,
        Content<V> content,
        boolean required,
        Function<R, V> getter,
        String description,
        List<String> examples) {

    /** How a field's value is read and written, and what an absent one means. */
    public interface Content<V> {

        Shape<?> shape();

        /** What an absent field means; empty where it must be there. */
        Optional<V> whenAbsent();

        Optional<V> read(JsonNode node, Reading at);

        /** Empty where the value is what an absent field means. */
        Optional<JsonNode> write(V value);

        /** The default, as JSON; empty where it can only be left out, as a list that may not be empty. */
        Optional<JsonNode> byDefault();
    }

    /** A field that must be there. */
    public static <R, V> Field<R, V> required(String name, Shape<V> shape, Function<R, V> getter, String description) {
        return new Field<>(name, new Plain<>(shape, Optional.empty()), true, getter, description, List.of());
    }

    /** A field that means something where it is absent. */
    public static <R, V> Field<R, V> withDefault(
            String name, Shape<V> shape, V byDefault, Function<R, V> getter, String description) {
        return new Field<>(name, new Plain<>(shape, Optional.of(byDefault)), false, getter, description, List.of());
    }

    /** A field that may be absent. */
    public static <R, V> Field<R, Optional<V>> optional(
            String name, Shape<V> shape, Function<R, Optional<V>> getter, String description) {
        return new Field<>(name, new Maybe<>(shape), false, getter, description, List.of());
    }

    /** @param json an example of the value, such as {@code [0, -100]} */
    public Field<R, V> example(String json) {
        return new Field<>(name, content, required, getter, description, List.of(json));
    }

    private record Plain<V>(Shape<V> shape, Optional<V> whenAbsent) implements Content<V> {

        @Override
        public Optional<V> read(JsonNode node, Reading at) {
            return shape.read(node, at);
        }

        @Override
        public Optional<JsonNode> write(V value) {
            return whenAbsent.filter(value::equals).isPresent() ? Optional.empty() : Optional.of(shape.write(value));
        }

        @Override
        public Optional<JsonNode> byDefault() {
            return whenAbsent
                    .map(shape::write)
                    .filter(json -> shape.read(json, Reading.begin()).isPresent());
        }
    }

    private record Maybe<V>(Shape<V> shape) implements Content<Optional<V>> {

        @Override
        public Optional<Optional<V>> whenAbsent() {
            return Optional.of(Optional.empty());
        }

        @Override
        public Optional<Optional<V>> read(JsonNode node, Reading at) {
            var value = shape.read(node, at);
            return value.isPresent() ? Optional.of(value) : Optional.empty();
        }

        @Override
        public Optional<JsonNode> write(Optional<V> value) {
            return value.map(shape::write);
        }

        @Override
        public Optional<JsonNode> byDefault() {
            return Optional.empty();
        }
    }
}
