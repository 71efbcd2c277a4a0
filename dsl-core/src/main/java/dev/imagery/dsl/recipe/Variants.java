package dev.imagery.dsl.recipe;

import dev.imagery.dsl.experiment.Cell;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.patch.MergePatch;
import dev.imagery.dsl.shape.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The recipes that the cells of an experiment see. */
final class Variants {

    /** They are of the recipe as a whole: no part of the visitors can have its own. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("name", "description", "precedence", "extends", "experiment", "schedule", "publish");

    private Variants() {}

    /** The recipe with what differs in the cell, and without the experiment. */
    static JsonNode merged(ObjectNode recipe, Cell cell) {
        return MergePatch.apply(recipe.deepCopy().without("experiment"), cell.override());
    }

    /** The faults that a cell's overrides bring into a recipe that has others of its own, told where the overrides stand. */
    static void check(ObjectNode recipe, List<Cell> cells, List<Fault> ofTheRecipe, Reading at) {
        var known = new HashSet<>(ofTheRecipe.stream().map(Variants::gist).toList());
        for (int i = 0; i < cells.size(); i++) {
            var here = at.at("experiment").at("cells").at(i).at("recipe");
            var cell = cells.get(i);
            cell.override().propertyNames().stream()
                    .filter(OF_THE_WHOLE::contains)
                    .forEach(name -> here.at(name)
                            .fault("not-in-cell", "no such field in a cell: it is of the recipe as a whole"));
            var reading = Reading.begin();
            RecipeShape.INSTANCE.read(merged(recipe, new Cell(cell.name(), cell.percent(), ofParts(cell))), reading);
            reading.faults().stream()
                    .filter(fault -> !known.contains(gist(fault)))
                    .forEach(fault -> here.include(fault));
        }
    }

    private static ObjectNode ofParts(Cell cell) {
        return cell.override().deepCopy().without(OF_THE_WHOLE);
    }

    private static Object gist(Fault fault) {
        return List.of(fault.pointer(), fault.code(), fault.found().orElse(""));
    }
}
