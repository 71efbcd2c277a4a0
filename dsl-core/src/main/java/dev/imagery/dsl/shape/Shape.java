package dev.imagery.dsl.shape;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one part of the language.
 *
 * <p>{@code read(write(value))} is the value, for every value that {@code read} can give.
 */
public interface Shape<T> {

    /** What is right, in words that complete "expected …": {@code a whole number from 1 to 100}. */
    String expected();

    /** The value; empty where the reading has met a fault in it. */
    Optional<T> read(JsonNode node, Reading at);

    /** The value in its shortest form: without what is the default anyway. */
    JsonNode write(T value);

    /** JSON Schema 2020-12 of what {@link #read} takes, without {@code $schema}. Each call gives a new object. */
    ObjectNode schema();

    /**
     * The same form with another meaning.
     *
     * @param code of the fault where the conversion is empty, for example {@code invalid-value}
     * @param from empty for what is not valid
     */
    default <U> Shape<U> as(String code, Function<T, Optional<U>> from, Function<U, T> to) {
        return new ConvertedShape<>(this, expected(), code, from, to, _ -> Optional.empty());
    }

    /** The same form with another meaning, which every value has. */
    default <U> Shape<U> as(Function<T, U> from, Function<U, T> to) {
        return as("invalid-value", value -> Optional.of(from.apply(value)), to);
    }
}
