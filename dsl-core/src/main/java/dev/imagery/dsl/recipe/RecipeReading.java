package dev.imagery.dsl.recipe;

import dev.imagery.dsl.fault.Fault;
import java.util.List;
import java.util.SortedMap;

/** What reading a recipe came to. */
public sealed interface RecipeReading {

    record Valid(Recipe recipe) implements RecipeReading {}

    /**
     * The recipe has faults.
     *
     * @param faults every fault found, in the order of the recipe's fields; at least one
     * @param titleIds those that could be read, by their place in the list: what else is wrong with them, a catalogue knows
     */
    record Invalid(List<Fault> faults, SortedMap<Integer, Long> titleIds) implements RecipeReading {}

    /**
     * The text is neither JSON nor YAML.
     *
     * @param line from 1
     * @param column from 1
     */
    record NotReadable(String message, int line, int column) implements RecipeReading {}
}
