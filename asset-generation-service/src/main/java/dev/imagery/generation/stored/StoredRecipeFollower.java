package dev.imagery.generation.stored;

import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.publication.Schedule;
import java.util.Optional;

/**
 * Is told of changes of stored recipes, in the transaction that writes them. It must not call other services, and what it throws
 * keeps the change from being made.
 */
public interface StoredRecipeFollower {

    /** @param schedule of the recipe with what it extends */
    void stored(RecipeVersion version, Optional<Schedule> schedule);

    /** A recipe that this one extends was stored, so that it may mean something else now. */
    void baseStored(String recipe, RecipeVersion base);

    void removed(String recipe);
}
