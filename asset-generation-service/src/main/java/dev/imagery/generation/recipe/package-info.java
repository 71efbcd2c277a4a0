/** Recipes as they are submitted: read, checked against the catalogue, planned or made into a batch. */
@NullMarked
package dev.imagery.generation.recipe;

import org.jspecify.annotations.NullMarked;
