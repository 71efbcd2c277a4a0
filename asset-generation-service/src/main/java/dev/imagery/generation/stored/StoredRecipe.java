package dev.imagery.generation.stored;

import dev.imagery.dsl.patch.RecipeVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored recipe.
 *
 * @param newest its newest version
 * @param removedAt when it was removed; empty where it can be run and extended
 */
record StoredRecipe(String name, int newest, Optional<Instant> removedAt) {

    RecipeVersion newestVersion() {
        return new RecipeVersion(name, newest);
    }

    boolean isRemoved() {
        return removedAt.isPresent();
    }
}
