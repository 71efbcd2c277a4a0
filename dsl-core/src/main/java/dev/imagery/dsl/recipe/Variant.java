package dev.imagery.dsl.recipe;

import java.util.Optional;

/**
 * A recipe as one part of the visitors sees it.
 *
 * @param cell {@code experiment/cell}; empty for all who are in none that sees it otherwise
 * @param recipe without an experiment of its own where {@code cell} is there
 */
public record Variant(Optional<String> cell, Recipe recipe) {}
