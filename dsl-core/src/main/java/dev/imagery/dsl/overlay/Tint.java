package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Locale;

/**
 * One colour over the whole picture.
 *
 * @param colour {@code #rrggbb}
 * @param opacity above 0 and up to 1
 */
public record Tint(String colour, double opacity, Blend blend) implements Overlay, PlacedOverlay {

    public static final String TYPE = "tint";

    private static final Field<Tint, String> COLOUR =
            Field.required("colour", Texts.colour(), Tint::colour, "The colour over the whole picture.");
    private static final Field<Tint, Double> OPACITY =
            Field.withDefault("opacity", Opacity.SHAPE, 0.3, Tint::opacity, "How much the colour covers.");
    private static final Field<Tint, Blend> BLEND = Field.withDefault(
            "blend",
            Texts.constant("blend", Blend.class, Blend::word),
            Blend.NORMAL,
            Tint::blend,
            "How the colour meets what is beneath: normal covers it, multiply darkens, screen lightens, soft-light stains.");

    static final ObjectShape<Tint> SHAPE = ObjectShape.of(
            "One colour over the whole picture.",
            parts -> new Tint(parts.get(COLOUR), parts.get(OPACITY), parts.get(BLEND)),
            List.of(COLOUR, OPACITY, BLEND));

    /** How the colour meets what is beneath, as of the W3C's Compositing and Blending Level 1. */
    public enum Blend {
        NORMAL,
        MULTIPLY,
        SCREEN,
        SOFT_LIGHT;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
