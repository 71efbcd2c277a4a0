package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;

/**
 * A line along the inner edge of a tile.
 *
 * @param width in units of the plane, above 0
 * @param colour as {@code #rrggbb}
 */
public record Border(double width, String colour) {

    private static final Field<Border, Double> WIDTH = Field.withDefault(
                    "width",
                    Numbers.decimal(0.25, 40),
                    2.0,
                    Border::width,
                    "How thick the line is, in the unit of padding. It lies inside of the tile.")
            .example("3");
    private static final Field<Border, String> COLOUR = Field.withDefault(
                    "colour", Texts.colour(), "#2a2a33", Border::colour, "The colour of the line.")
            .example("\"#d4af37\"");

    static final ObjectShape<Border> SHAPE = ObjectShape.of(
            "A line along the inner edge of every tile.",
            parts -> new Border(parts.get(WIDTH), parts.get(COLOUR)),
            List.of(WIDTH, COLOUR));
}
