package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;

/**
 * A colour that is strongest in the corners and fades out towards the middle, in ellipses of the picture's proportions.
 *
 * @param colour {@code #rrggbb}
 * @param opacity in the corners, above 0 and up to 1
 * @param reach the share of the way from a corner to the middle at which it is gone, above 0 and up to 1
 */
public record Vignette(String colour, double opacity, double reach) implements Overlay, PlacedOverlay {

    public static final String TYPE = "vignette";

    private static final Field<Vignette, String> COLOUR =
            Field.withDefault("colour", Texts.colour(), "#000000", Vignette::colour, "The colour of the corners.");
    private static final Field<Vignette, Double> OPACITY = Field.withDefault(
            "opacity", Opacity.SHAPE, 0.6, Vignette::opacity, "How much the colour covers in the corners.");
    private static final Field<Vignette, Double> REACH = Field.withDefault(
            "reach",
            Numbers.decimal(0.01, 1),
            0.6,
            Vignette::reach,
            "At which share of the way from a corner to the middle the colour is gone.");

    static final ObjectShape<Vignette> SHAPE = ObjectShape.of(
            "A colour that is strongest in the corners and fades out smoothly towards the middle.",
            parts -> new Vignette(parts.get(COLOUR), parts.get(OPACITY), parts.get(REACH)),
            List.of(COLOUR, OPACITY, REACH));

    @Override
    public String type() {
        return TYPE;
    }
}
