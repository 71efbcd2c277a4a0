package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.patch.RecipeVersion;
import java.util.List;

/**
 * A recipe with everything that it extends.
 *
 * @param document what it says as a whole, and where in the text that was sent
 * @param json the same as a text, that was sent where it can be
 * @param bases the versions of stored recipes that it is made of
 */
public record WholeRecipe(SentRecipe sent, Document document, String json, List<RecipeVersion> bases) {

    public WholeRecipe {
        bases = List.copyOf(bases);
    }
}
