package dev.imagery.dsl.experiment;

import dev.imagery.dsl.shape.AnyObject;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of the visitors, and what is different for it.
 *
 * @param name unique in its experiment
 * @param percent of the visitors, above 0 and up to 100
 * @param override JSON Merge Patch over the recipe; empty for a control, which sees the recipe as it is
 */
public record Cell(String name, double percent, ObjectNode override) {

    static final Shape<String> NAME = Texts.matching(
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?"),
            "1 to 32 lower-case letters, digits and inner hyphens");

    private static final Field<Cell, String> NAME_FIELD =
            Field.required("name", NAME, Cell::name, "The cell's name, unique in the experiment.");

    static final Field<Cell, Double> PERCENT = Field.required(
            "percent",
            Numbers.decimal(0.01, 100),
            Cell::percent,
            "How many percent of the visitors are in this cell. Those in no cell see the recipe as it is.");

    private static final Field<Cell, ObjectNode> OVERRIDE = Field.withDefault(
                    "recipe",
                    new AnyObject("an object with the fields of a recipe that differ in this cell"),
                    JsonNodeFactory.instance.objectNode(),
                    Cell::override,
                    "What differs in this cell: any part of the recipe, as JSON Merge Patch (RFC 7396). Absent: nothing, a control.")
            .example("{\"padding\": 20}");

    static final ObjectShape<Cell> SHAPE = ObjectShape.of(
            "A part of the visitors, and what is different for it.",
            parts -> new Cell(parts.get(NAME_FIELD), parts.get(PERCENT), parts.get(OVERRIDE)),
            List.of(NAME_FIELD, PERCENT, OVERRIDE));

    /** Whether it sees the recipe as it is. */
    public boolean isControl() {
        return override.isEmpty();
    }
}
