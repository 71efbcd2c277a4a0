package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;

/**
 * The shadow that tiles throw on what lies below them. Lengths are in units of the plane.
 *
 * @param offset how far below its tile it falls
 * @param blur how soft its edge is, 0 for hard: twice the standard deviation of the blur, as in CSS
 * @param opacity above 0 and up to 1
 * @param colour as {@code #rrggbb}
 */
public record Shadow(double offset, double blur, double opacity, String colour) {

    private static final Field<Shadow, Double> OFFSET = Field.withDefault(
                    "offset",
                    Numbers.decimal(0, 60),
                    6.0,
                    Shadow::offset,
                    "How far below its tile the shadow falls, in the unit of padding.")
            .example("10");
    private static final Field<Shadow, Double> BLUR = Field.withDefault(
                    "blur",
                    Numbers.decimal(0, 80),
                    16.0,
                    Shadow::blur,
                    "How soft the shadow's edge is, in the unit of padding; 0 is a hard edge.")
            .example("24");
    private static final Field<Shadow, Double> OPACITY = Field.withDefault(
                    "opacity", Numbers.decimal(0.01, 1), 0.6, Shadow::opacity, "How dark the shadow is, up to 1.")
            .example("0.4");
    private static final Field<Shadow, String> COLOUR = Field.withDefault(
                    "colour",
                    Texts.colour(),
                    "#000000",
                    Shadow::colour,
                    "The colour of the shadow. A light colour on a dark background is a glow.")
            .example("\"#000000\"");

    static final ObjectShape<Shadow> SHAPE = ObjectShape.of(
            "The shadow that every tile throws on what lies below it. It shows where the background is lighter than the shadow.",
            parts -> new Shadow(parts.get(OFFSET), parts.get(BLUR), parts.get(OPACITY), parts.get(COLOUR)),
            List.of(OFFSET, BLUR, OPACITY, COLOUR));
}
