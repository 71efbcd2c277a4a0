package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Years from one to another, both included; at least one of them is given.
 *
 * @param from -4000 to 2200; empty: however old
 * @param to -4000 to 2200, not before {@code from}; empty: however new
 */
public record YearRange(Optional<Integer> from, Optional<Integer> to) {

    private static final Shape<Integer> YEAR = Numbers.whole(-4000, 2200);

    private static final Field<YearRange, Optional<Integer>> FROM =
            Field.optional("from", YEAR, YearRange::from, "The first year; where absent, however old.");

    private static final Field<YearRange, Optional<Integer>> TO =
            Field.optional("to", YEAR, YearRange::to, "The last year; where absent, however new.");

    public static final ObjectShape<YearRange> SHAPE = ObjectShape.of(
                    "The years in which titles first appeared; at least one end is given.",
                    parts -> new YearRange(parts.get(FROM), parts.get(TO)),
                    List.of(FROM, TO))
            .checked((parts, at) -> parts.find(FROM)
                    .ifPresent(from -> parts.find(TO).ifPresent(to -> {
                        if (from.isEmpty() && to.isEmpty()) {
                            at.fault("empty", "from, to or both");
                        }
                        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
                            at.at("to").fault("out-of-range", YEAR.write(to.get()), "a year not before " + from.get());
                        }
                    })));

    boolean contains(int year) {
        return from.map(first -> year >= first).orElse(true)
                && to.map(last -> year <= last).orElse(true);
    }

    /** For people: {@code of 1990 to 1999}. */
    String words() {
        return from.map(first -> to.map(last -> "of " + first + " to " + last).orElse("of " + first + " or later"))
                .orElseGet(() -> "of " + to.orElseThrow() + " or earlier");
    }
}
