package dev.imagery.generation.stored;

import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.patch.StoredRecipes;
import dev.imagery.dsl.patch.StoredText;
import dev.imagery.starter.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The stored recipes as others read them. A removed one keeps its versions, but is none that could be extended or run. */
@Component
class Library implements StoredRecipes {

    private final StoredRecipeRows rows;

    Library(StoredRecipeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<StoredText> find(String name, OptionalInt version) {
        return rows.recipe(name)
                .filter(recipe -> !recipe.isRemoved())
                .flatMap(recipe -> rows.version(new RecipeVersion(name, version.orElse(recipe.newest()))))
                .map(StoredVersion::text);
    }

    @Override
    public Collection<String> names() {
        return rows.names();
    }

    /** @throws ProblemException 404, also where it was removed */
    StoredVersion newest(String name) {
        var recipe = recipe(name);
        recipe.removedAt().ifPresent(at -> {
            throw ProblemException.notFound(
                    "The stored recipe " + name + " was removed at " + at + "; its versions can still be read");
        });
        return version(name, recipe.newest());
    }

    /** @throws ProblemException 404 */
    StoredVersion version(String name, int version) {
        var recipe = recipe(name);
        return rows.version(new RecipeVersion(name, version))
                .orElseThrow(() -> ProblemException.notFound("The stored recipe %s has no version %d; its newest is %d"
                        .formatted(name, version, recipe.newest())));
    }

    /**
     * The newest first.
     *
     * @throws ProblemException 404
     */
    List<StoredVersion> versions(String name, int before, int limit) {
        return rows.versions(recipe(name).name(), before, limit);
    }

    /** The newest versions of those that are not removed, by name. */
    List<StoredVersion> newestAfter(String name, int limit) {
        return rows.newest(name, limit);
    }

    private StoredRecipe recipe(String name) {
        return rows.recipe(name).orElseThrow(() -> ProblemException.notFound("There is no stored recipe " + name));
    }
}
