package dev.imagery.dsl.experiment;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * Variants of a recipe for parts of the visitors.
 *
 * @param name visitors are dealt to cells anew under another name
 * @param cells at least one; their percentages sum up to 100 at most
 */
public record Experiment(String name, List<Cell> cells) {

    /** In one experiment. */
    public static final int MOST_CELLS = 20;

    private static final Field<Experiment, String> NAME = Field.required(
            "name",
            Cell.NAME,
            Experiment::name,
            "The experiment's name: under another name visitors are dealt to cells anew.");

    private static final Field<Experiment, List<Cell>> CELLS = Field.required(
            "cells",
            Lists.of(Cell.SHAPE, 1, MOST_CELLS, "cells"),
            Experiment::cells,
            "Parts of the visitors that are shown variants of the recipe.");

    public static final ObjectShape<Experiment> SHAPE = ObjectShape.of(
                    "Variants of the recipe for parts of the visitors.",
                    parts -> new Experiment(parts.get(NAME), parts.get(CELLS)),
                    List.of(NAME, CELLS))
            .checked(Experiment::checkSum)
            .checked(Experiment::checkNames);

    private static void checkSum(Parts<Experiment> parts, Reading at) {
        var sum = parts.find(CELLS).stream()
                .flatMap(List::stream)
                .map(cell -> BigDecimal.valueOf(cell.percent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) > 0) {
            at.at("cells")
                    .fault(
                            "over-100-percent",
                            "cells of 100 percent in all at most; these come to "
                                    + sum.stripTrailingZeros().toPlainString());
        }
    }

    private static void checkNames(Parts<Experiment> parts, Reading at) {
        var seen = new HashSet<String>();
        var cells = parts.find(CELLS).orElse(List.of());
        for (int i = 0; i < cells.size(); i++) {
            if (!seen.add(cells.get(i).name())) {
                at.at("cells").at(i).at("name").fault("duplicate", "a name that no other cell has");
            }
        }
    }
}
