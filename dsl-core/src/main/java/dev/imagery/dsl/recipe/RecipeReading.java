package dev.imagery.dsl.recipe;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What reading a recipe came to. */
public sealed interface RecipeReading {

    /** @param mentions what it names of the catalogue, which alone knows whether it is there */
    record Valid(Recipe recipe, Mentions mentions) implements RecipeReading {}

    /**
     * The recipe extends another one, and nothing is wrong with what it states itself. Only with the other one is it whole.
     *
     * @param base as in the field {@code extends}
     */
    record Extending(String base) implements RecipeReading {}

    /**
     * The recipe has faults.
     *
     * @param faults every fault found, in the order of the recipe's fields; at least one
     * @param mentions those that could be read: what else is wrong with them, a catalogue knows
     */
    record Invalid(List<Fault> faults, Mentions mentions) implements RecipeReading {}

    /**
     * The text is neither JSON nor YAML, or passes a limit of size or depth.
     *
     * @param line from 1
     * @param column from 1
     */
    record NotReadable(String message, int line, int column) implements RecipeReading {}
}
