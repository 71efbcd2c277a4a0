package dev.imagery.generation.stored;

import dev.imagery.generation.recipe.RecipeRun;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stored recipes as they would be run now. */
@Component
public class RunnableRecipes {

    private final StoredRecipeRows rows;

    RunnableRecipes(StoredRecipeRows rows) {
        this.rows = rows;
    }

    /** The newest version of a recipe; empty where there is none, or it was removed. */
    public Optional<RecipeRun> newest(String name) {
        return rows.recipe(name)
                .filter(recipe -> !recipe.isRemoved())
                .flatMap(recipe -> rows.version(recipe.newestVersion()))
                .map(version -> RecipeRun.ofStored(version.sent(), version.version(), "run " + name));
    }
}
