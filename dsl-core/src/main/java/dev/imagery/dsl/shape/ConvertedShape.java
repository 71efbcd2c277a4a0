package dev.imagery.dsl.shape;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shape read as another meaning. */
record ConvertedShape<T, U>(
        Shape<T> form,
        String expected,
        String code,
        Function<T, Optional<U>> from,
        Function<U, T> to,
        Function<T, Optional<String>> suggestion)
        implements Shape<U> {

    @Override
    public Optional<U> read(JsonNode node, Reading at) {
        return form.read(node, at).flatMap(value -> {
            var meaning = from.apply(value);
            if (meaning.isEmpty()) {
                at.fault(code, node, expected, suggestion.apply(value));
            }
            return meaning;
        });
    }

    @Override
    public JsonNode write(U value) {
        return form.write(to.apply(value));
    }

    @Override
    public ObjectNode schema() {
        return form.schema();
    }
}
