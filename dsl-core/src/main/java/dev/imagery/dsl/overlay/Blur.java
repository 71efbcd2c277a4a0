package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.area.Boxes;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Softens the picture, or a part of it.
 *
 * @param radius the standard deviation of the Gaussian, as a fraction of the picture's height, above 0 and up to 0.1
 * @param side which side of the box is softened
 * @param feather how far beyond the box's edge sharp passes into soft, as a fraction of the picture's height, 0 to 1
 */
public record Blur(double radius, Box box, Side side, double feather) implements Overlay, PlacedOverlay {

    public static final String TYPE = "blur";

    private static final Field<Blur, Double> RADIUS = Field.withDefault(
            "radius",
            Numbers.decimal(0.001, 0.1),
            0.01,
            Blur::radius,
            "How soft: the standard deviation of the blur, as a fraction of the picture's height.");
    private static final Field<Blur, Box> BOX = Field.withDefault(
                    "box",
                    Boxes.SHAPE,
                    Box.WHOLE,
                    Blur::box,
                    "The part of the picture that is softened, or left sharp.")
            .example("{\"left\": 0.1, \"top\": 0.1, \"width\": 0.8, \"height\": 0.8}");
    private static final Field<Blur, Side> SIDE = Field.withDefault(
            "side",
            Texts.constant("side", Side.class, Side::word),
            Side.INSIDE,
            Blur::side,
            "Which side of the box's edge is softened: inside, or outside so that only the rim of the picture is soft.");
    private static final Field<Blur, Double> FEATHER = Field.withDefault(
            "feather",
            Numbers.fraction(),
            0.0,
            Blur::feather,
            "How wide the passage from sharp to soft is, about the box's edge, as a fraction of the picture's height.");

    static final ObjectShape<Blur> SHAPE = ObjectShape.of(
                    "Softens the picture, a box of it, or all but a box of it.",
                    parts -> new Blur(parts.get(RADIUS), parts.get(BOX), parts.get(SIDE), parts.get(FEATHER)),
                    List.of(RADIUS, BOX, SIDE, FEATHER))
            .checked((parts, at) -> {
                if (parts.find(SIDE).filter(Side.OUTSIDE::equals).isPresent()
                        && parts.find(BOX).filter(Box.WHOLE::equals).isPresent()) {
                    at.at("side")
                            .fault("conflict", "a smaller box: outside of the whole picture nothing is left to soften");
                }
            });

    /** A side of a box's edge. */
    public enum Side {
        INSIDE,
        OUTSIDE;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether all of the picture is softened alike. */
    public boolean whole() {
        return side == Side.INSIDE && box.equals(Box.WHOLE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
