package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.Recipe;

/**
 * A recipe without faults.
 *
 * @param catalogRevision at which all its titles are in the catalogue
 */
public record CheckedRecipe(WholeRecipe whole, Recipe recipe, long catalogRevision) {}
