package dev.imagery.dsl.recipe;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What reading a recipe came to. */
public sealed interface RecipeReading {

    record Valid(Recipe recipe) implements RecipeReading {}

    /** @param faults every fault found, in the order of the recipe's fields; at least one */
    record Invalid(List<Fault> faults) implements RecipeReading {}

    /**
     * The text is not JSON at all.
     *
     * @param line from 1
     * @param column from 1
     */
    record NotJson(String message, int line, int column) implements RecipeReading {}
}
