package dev.imagery.generation.stored;

import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.patch.StoredText;
import dev.imagery.generation.recipe.SentRecipe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a stored recipe.
 *
 * @param recipe as it was sent
 * @param resolved as JSON, with the bases as they were when it was stored
 * @param bases from the one that it names itself upwards
 * @param group the asset group that it makes
 */
record StoredVersion(
        RecipeVersion version,
        Format format,
        String recipe,
        String resolved,
        List<RecipeVersion> bases,
        String group,
        Instant storedAt) {

    StoredVersion {
        bases = List.copyOf(bases);
    }

    String name() {
        return version.name();
    }

    int number() {
        return version.version();
    }

    boolean isOf(SentRecipe sent) {
        return format == sent.format() && recipe.equals(sent.text());
    }

    StoredText text() {
        return new StoredText(version, format, recipe);
    }

    /** As if it was sent now. */
    SentRecipe sent() {
        return new SentRecipe(recipe, format, Optional.of(name()));
    }
}
