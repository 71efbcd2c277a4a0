package dev.imagery.dsl.recipe;

import dev.imagery.dsl.experiment.Cell;
import dev.imagery.dsl.experiment.Experiment;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.patch.MergePatch;
import dev.imagery.dsl.shape.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The recipes that the cells of an experiment see. */
final class Variants {

    /** They are of the recipe as a whole: no part of the visitors can have its own. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("name", "description", "precedence", "extends", "experiment", "schedule", "publish");

    private Variants() {}

    /**
     * What each cell of a recipe without faults sees, where that is not the recipe as it is. It is made of the recipe's shortest form,
     * so that equal recipes have equal cells, however they were written.
     */
    static List<Variant> of(Recipe recipe) {
        return recipe.experiment().stream()
                .flatMap(test -> test.cells().stream()
                        .filter(cell -> !cell.isControl())
                        .map(cell -> new Variant(Optional.of(test.name() + "/" + cell.name()), seen(recipe, cell))))
                .toList();
    }

    private static Recipe seen(Recipe recipe, Cell cell) {
        return RecipeShape.INSTANCE
                .read(merged(recipe.print(), cell.override()), Reading.begin())
                .orElseThrow(() -> new IllegalStateException("cell " + cell.name() + " was valid where it stands"));
    }

    /** The recipe with what differs in a cell, and without the experiment. */
    private static JsonNode merged(ObjectNode recipe, ObjectNode override) {
        return MergePatch.apply(recipe.deepCopy().without("experiment"), override);
    }

    /**
     * The faults that the cells' overrides bring into a recipe that has others of its own, told where the overrides stand. The
     * experiment need not be faultless itself.
     */
    static void check(ObjectNode recipe, List<Fault> ofTheRecipe, Reading at) {
        var known = new HashSet<>(ofTheRecipe.stream().map(Variants::gist).toList());
        var cells = recipe.path("experiment").path("cells");
        for (int i = 0; cells.isArray() && i < Math.min(cells.size(), Experiment.MOST_CELLS); i++) {
            if (cells.path(i).path("recipe") instanceof ObjectNode override) {
                check(
                        recipe,
                        override,
                        known,
                        at.at("experiment").at("cells").at(i).at("recipe"));
            }
        }
    }

    private static void check(ObjectNode recipe, ObjectNode override, Set<Object> known, Reading here) {
        override.propertyNames().stream()
                .filter(OF_THE_WHOLE::contains)
                .forEach(name -> here.at(name)
                        .fault("not-in-cell", "what a cell can have of its own: this is of the recipe as a whole"));
        var reading = Reading.begin();
        RecipeShape.INSTANCE.read(merged(recipe, override.deepCopy().without(OF_THE_WHOLE)), reading);
        reading.faults().stream().filter(fault -> !known.contains(gist(fault))).forEach(here::include);
    }

    private static Object gist(Fault fault) {
        return List.of(fault.pointer(), fault.code(), fault.found().orElse(""));
    }
}
