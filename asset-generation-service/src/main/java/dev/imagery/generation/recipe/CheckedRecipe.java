package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.Recipe;

/**
 * A recipe without faults.
 *
 * @param catalogRevision at which all its titles are in the catalogue
 */
public record CheckedRecipe(WholeRecipe whole, Recipe recipe, long catalogRevision) {

    /** How many assets it asks for. */
    int permutations() {
        return recipe.markets().size() * recipe.targets().size();
    }
}
