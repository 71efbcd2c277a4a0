package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import java.util.List;
import java.util.Optional;

/**
 * A title that has a place of its own.
 *
 * @param title its id
 * @param place where empty, wherever the wanted share of it is seen
 * @param leastVisible the least share of its tile, 0 to 1, that must be seen outside of the safe areas
 */
public record Pin(long title, Optional<PinPlace> place, Optional<Double> leastVisible) {

    private static final Field<Pin, Long> TITLE =
            Field.required("title", Numbers.wholeLong(1, Long.MAX_VALUE), Pin::title, "The title's id.");
    private static final Field<Pin, Optional<PinPlace>> PLACE = Field.<Pin, PinPlace>optional(
                    "place",
                    PinPlace.SHAPE,
                    Pin::place,
                    "Its place: a slot of the design from 1, [row, column] from 1, or centre. Absent: anywhere.")
            .example("[5, 8]");
    private static final Field<Pin, Optional<Double>> LEAST_VISIBLE = Field.optional(
            "leastVisible",
            Numbers.fraction(),
            Pin::leastVisible,
            "The least share of its tile, from 0 to 1, that must be seen outside of the safe areas.");

    public static final ObjectShape<Pin> SHAPE = ObjectShape.of(
            "A title that has a place of its own, wherever it is available.",
            parts -> new Pin(parts.get(TITLE), parts.get(PLACE), parts.get(LEAST_VISIBLE)),
            List.of(TITLE, PLACE, LEAST_VISIBLE));
}
