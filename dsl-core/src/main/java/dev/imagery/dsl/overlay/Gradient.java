package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A scrim: a colour that is strongest at one side or corner of the picture and fades out towards the opposite one.
 *
 * @param from where it is strongest, in degrees clockwise from the top, as if the picture were a square: 0 is the upper side, 45
 *     the upper right corner, 90 the right side; 0 to 360, without 360
 * @param colour {@code #rrggbb}
 * @param opacity where it is strongest, above 0 and up to 1
 * @param reach the share of the way to the opposite side or corner at which it is gone, above 0 and up to 1
 */
public record Gradient(double from, String colour, double opacity, double reach) implements Overlay, PlacedOverlay {

    public static final String TYPE = "gradient";

    /** In steps of 45 degrees. */
    private static final List<String> SIDES =
            List.of("top", "top-right", "right", "bottom-right", "bottom", "bottom-left", "left", "top-left");

    private static final Shape<Double> DIRECTION = Alternatives.<Double>expecting(
                    String.join(", ", SIDES) + ", or degrees from 0 to 360")
            .or(
                    JsonNode::isString,
                    Gradient::isSide,
                    Texts.name("side", SIDES)
                            .as(side -> SIDES.indexOf(side) * 45.0, degrees -> SIDES.get((int) (degrees / 45))))
            .or(
                    JsonNode::isNumber,
                    degrees -> true,
                    Numbers.decimal(0, 360).as(degrees -> degrees % 360, degrees -> degrees));

    private static final Field<Gradient, Double> FROM = Field.withDefault(
                    "from",
                    DIRECTION,
                    180.0,
                    Gradient::from,
                    "Where the colour is strongest: a side, a corner, or degrees clockwise from the top, as if the picture were a"
                            + " square (45 is the upper right corner).")
            .example("\"left\"");
    private static final Field<Gradient, String> COLOUR =
            Field.withDefault("colour", Texts.colour(), "#000000", Gradient::colour, "The colour of the scrim.");
    private static final Field<Gradient, Double> OPACITY = Field.withDefault(
            "opacity", Opacity.SHAPE, 0.8, Gradient::opacity, "How much the colour covers where it is strongest.");
    private static final Field<Gradient, Double> REACH = Field.withDefault(
            "reach",
            Numbers.decimal(0.01, 1),
            0.6,
            Gradient::reach,
            "At which share of the way to the opposite side or corner the colour is gone.");

    static final ObjectShape<Gradient> SHAPE = ObjectShape.of(
            "A scrim: a colour that is strongest at one side or corner and fades out smoothly towards the opposite one, so that text is"
                    + " legible there.",
            parts -> new Gradient(parts.get(FROM), parts.get(COLOUR), parts.get(OPACITY), parts.get(REACH)),
            List.of(FROM, COLOUR, OPACITY, REACH));

    private static boolean isSide(double degrees) {
        return degrees % 45 == 0;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
