package dev.imagery.generation.batch;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.catalog.Catalog;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What recipes come to on the catalogue. The same submission always comes to the same. */
@Component
public class Expansions {

    private final Catalog catalog;

    Expansions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param recipe whose titles are all in the catalogue at the revision */
    public Expansion expand(Recipe recipe, long catalogRevision, Instant now) {
        return Expander.expand(recipe, snapshot(recipe, catalogRevision), now);
    }

    /** As much of the catalogue as the recipe needs. */
    public CatalogSnapshot snapshot(Recipe recipe, long catalogRevision) {
        return recipe.selects()
                ? catalog.snapshot(catalogRevision)
                : catalog.snapshot(catalogRevision, recipe.namedTitles());
    }

    /** What a batch makes. */
    public Expansion expand(Submission submission) {
        return expand(recipe(submission), submission.catalogRevision(), submission.asOf());
    }

    /** What the recipe says, as JSON. */
    public static JsonNode recipeTree(Submission submission) {
        return switch (DocumentReader.read(submission.recipe())) {
            case DocumentReading.Read(var document) -> document.tree();
            case DocumentReading.NotReadable(var message, int line, int column) ->
                throw new IllegalStateException("a recipe that was accepted cannot be read now: " + message);
        };
    }

    /** What a batch was asked for. */
    public static Recipe recipe(Submission submission) {
        return switch (RecipeReader.read(submission.recipe())) {
            case RecipeReading.Valid(var recipe, var _) -> recipe;
            case RecipeReading.Extending(var extended) ->
                throw new IllegalStateException("a recipe that was accepted still extends " + extended);
            case RecipeReading.Invalid(var faults, var _) ->
                throw new IllegalStateException("a recipe that was accepted is invalid now: " + faults);
            case RecipeReading.NotReadable(var message, int line, int column) ->
                throw new IllegalStateException("a recipe that was accepted cannot be read now: " + message);
        };
    }
}
