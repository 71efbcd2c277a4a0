package dev.imagery.generation.recipe;

import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.objectstore.FileDigest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is asked for when a recipe is to be run.
 *
 * @param stored the version of a stored recipe; empty where the recipe came with the request
 * @param digest equal of requests that ask for the same
 */
public record RecipeRun(SentRecipe recipe, Optional<RecipeVersion> stored, String digest) {

    /** A run of a recipe that came with the request. */
    static RecipeRun of(SentRecipe recipe) {
        return new RecipeRun(recipe, Optional.empty(), digest(recipe.text()));
    }

    /**
     * A run of a stored recipe.
     *
     * @param request what was asked for: the same while it means another version
     */
    public static RecipeRun ofStored(SentRecipe recipe, RecipeVersion version, String request) {
        return new RecipeRun(recipe, Optional.of(version), digest(request));
    }

    private static String digest(String text) {
        return FileDigest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
