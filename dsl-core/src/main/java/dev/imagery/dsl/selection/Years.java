package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import java.util.List;
import java.util.Optional;

/**
 * A range of years, both ends in it.
 *
 * @param from where empty, there is no first year
 * @param to where empty, there is no last year
 */
public record Years(Optional<Integer> from, Optional<Integer> to) {

    private static final Field<Years, Optional<Integer>> FROM =
            Field.optional("from", Numbers.whole(-4_000, 2_200), Years::from, "The first year.");
    private static final Field<Years, Optional<Integer>> TO =
            Field.optional("to", Numbers.whole(-4_000, 2_200), Years::to, "The last year.");

    static final ObjectShape<Years> SHAPE = ObjectShape.of(
                    "A range of years, both ends in it.",
                    parts -> new Years(parts.get(FROM), parts.get(TO)),
                    List.of(FROM, TO))
            .checked((parts, at) -> {
                var from = parts.find(FROM).flatMap(year -> year);
                var to = parts.find(TO).flatMap(year -> year);
                if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
                    at.at("to").fault("out-of-range", "a year from " + from.get() + " on, as from says");
                }
            });

    public boolean contains(int year) {
        return from.map(first -> first <= year).orElse(true)
                && to.map(last -> year <= last).orElse(true);
    }
}
