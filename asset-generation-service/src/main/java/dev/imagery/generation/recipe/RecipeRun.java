package dev.imagery.generation.recipe;

import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.objectstore.FileDigest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is asked for when a recipe is to be run.
 *
 * @param stored the version of a stored recipe; empty where the recipe came with the request
 * @param urgency against other batches
 * @param digest equal of requests that ask for the same
 * @param author who asks; empty where nobody says, or a schedule does
 */
public record RecipeRun(
        SentRecipe recipe, Optional<RecipeVersion> stored, Urgency urgency, String digest, Optional<String> author) {

    /** A run of a recipe that came with the request. */
    static RecipeRun of(SentRecipe recipe, Urgency urgency, Optional<String> author) {
        return new RecipeRun(recipe, Optional.empty(), urgency, digest(recipe.text() + urgency), author);
    }

    /**
     * A run of a stored recipe.
     *
     * @param request what was asked for: the same while it means another version
     */
    public static RecipeRun ofStored(
            SentRecipe recipe, RecipeVersion version, Urgency urgency, String request, Optional<String> author) {
        return new RecipeRun(recipe, Optional.of(version), urgency, digest(request + urgency), author);
    }

    /** An ordinary run of a stored recipe that nobody asked for. */
    public static RecipeRun ofStored(SentRecipe recipe, RecipeVersion version, String request) {
        return ofStored(recipe, version, Urgency.ORDINARY, request, Optional.empty());
    }

    private static String digest(String text) {
        return FileDigest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
