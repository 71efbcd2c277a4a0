package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;

/** Shadows of text as recipes state them. */
final class TextShadowShape {

    private static final Field<TextShadow, String> COLOUR =
            Field.withDefault("colour", Texts.colour(), "#000000", TextShadow::colour, "The colour of the shadow.");
    private static final Field<TextShadow, Double> OPACITY =
            Field.withDefault("opacity", Opacity.SHAPE, 0.6, TextShadow::opacity, "How much the shadow covers.");
    private static final Field<TextShadow, Double> BLUR = Field.withDefault(
            "blur", Numbers.fraction(), 0.1, TextShadow::blur, "How soft it is, in ems of the text's size.");
    private static final Field<TextShadow, Double> X =
            Field.withDefault("x", Numbers.decimal(-1, 1), 0.0, TextShadow::x, "How far it lies to the right, in ems.");
    private static final Field<TextShadow, Double> Y =
            Field.withDefault("y", Numbers.decimal(-1, 1), 0.03, TextShadow::y, "How far it lies below, in ems.");

    static final ObjectShape<TextShadow> SHAPE = ObjectShape.of(
            "A soft shadow beneath a text.",
            parts -> new TextShadow(parts.get(COLOUR), parts.get(OPACITY), parts.get(BLUR), parts.get(X), parts.get(Y)),
            List.of(COLOUR, OPACITY, BLUR, X, Y));

    private TextShadowShape() {}
}
