package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.Recipe;

/**
 * A recipe without faults.
 *
 * @param text as it was sent
 * @param catalogRevision at which all its titles are in the catalogue
 */
record CheckedRecipe(String text, Recipe recipe, long catalogRevision) {

    /** How many assets it asks for. */
    int permutations() {
        return recipe.markets().size() * recipe.targets().size();
    }
}
