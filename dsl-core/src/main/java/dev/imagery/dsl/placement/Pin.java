package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A title that is shown whatever else is chosen.
 *
 * @param title its id
 * @param place empty: wherever its rank puts it
 * @param leastVisible how much of its tile has to be seen on the canvas and outside of the safe area, as a share of the tile,
 *     above 0 and up to 1
 */
public record Pin(long title, Optional<PinPlace> place, Optional<Double> leastVisible) {

    /** The id of a title. */
    public static final Shape<Long> TITLE_ID = Numbers.wholeLong(1, Long.MAX_VALUE);

    private static final double LEAST_SHARE = 0.01;

    private static final Field<Pin, Long> TITLE = Field.required("title", TITLE_ID, Pin::title, "The id of the title.")
            .example("12345");

    private static final Field<Pin, Optional<PinPlace>> PLACE = Field.optional(
                    "place",
                    PinPlace.SHAPE,
                    Pin::place,
                    "Where it stands: the number of a slot from 1, `[row, column]` from 1, or `\"centre\"`, the slot seen nearest to"
                            + " the middle of each picture. Where absent, the title is shown for certain and ranks before all"
                            + " that is selected.")
            .example("\"centre\"");

    private static final Field<Pin, Optional<Double>> LEAST_VISIBLE = Field.optional(
                    "leastVisible",
                    Numbers.decimal(LEAST_SHARE, 1),
                    Pin::leastVisible,
                    "How much of its tile has to be seen on the picture and outside of the safe area, as a share of the tile. With"
                            + " `stable` placement and no `place`, it chooses the slot; otherwise it is checked, and a warning"
                            + " says where less is seen.")
            .example("0.8");

    public static final ObjectShape<Pin> SHAPE = ObjectShape.of(
            "A title that is shown whatever else is chosen, and where.",
            parts -> new Pin(parts.get(TITLE), parts.get(PLACE), parts.get(LEAST_VISIBLE)),
            List.of(TITLE, PLACE, LEAST_VISIBLE));
}
