package dev.imagery.generation.batch.life;

import dev.imagery.dsl.patch.RecipeVersion;
import java.util.List;
import java.util.Optional;

/**
 * Where the recipe of a batch comes from.
 *
 * @param sent the recipe as it was sent, where it is another text: in YAML, or with a base
 * @param stored the version of a stored recipe that was run; empty where the recipe was sent to be run at once
 * @param bases the versions of stored recipes that it extends, from the one that it names itself upwards
 * @param author whoever had it run; empty where nobody said, or a schedule did
 */
public record Origin(
        Optional<String> sent, Optional<RecipeVersion> stored, List<RecipeVersion> bases, Optional<String> author) {

    /** A recipe that was sent as it is. */
    public static final Origin ITSELF = new Origin(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Origin {
        bases = List.copyOf(bases);
    }
}
