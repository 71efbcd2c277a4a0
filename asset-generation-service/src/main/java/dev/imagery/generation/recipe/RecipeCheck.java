package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.UnknownTitles;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.generation.batch.BatchSettings;
import dev.imagery.generation.catalog.Catalog;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads recipes and refuses those with faults. */
@Component
class RecipeCheck {

    private final Catalog catalog;
    private final BatchSettings limits;

    RecipeCheck(Catalog catalog, BatchSettings limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /** @throws ProblemException 400 where the text is not JSON; 422 with every fault */
    CheckedRecipe check(String text) {
        return switch (RecipeReader.read(text)) {
            case RecipeReading.NotReadable(var message, int line, int column) ->
                throw ProblemException.of(
                        HttpStatus.BAD_REQUEST,
                        "not-json",
                        "The body is not JSON",
                        "Line " + line + ", column " + column + ": " + message,
                        List.of());
            case RecipeReading.Invalid invalid -> throw faulty(all(invalid));
            case RecipeReading.Valid(var recipe) ->
                checkAgainstCatalog(new CheckedRecipe(text, recipe, catalog.revision()));
        };
    }

    /** With the titles that the catalogue lacks, so that a recipe is mended once. */
    private List<Fault> all(RecipeReading.Invalid invalid) {
        var ids = invalid.titleIds();
        var faults = new ArrayList<>(LanguageFaults.of(invalid.faults()));
        faults.addAll(LanguageFaults.of(UnknownTitles.of(ids, catalog.snapshot(catalog.revision(), ids.values()))));
        return faults;
    }

    private CheckedRecipe checkAgainstCatalog(CheckedRecipe checked) {
        var recipe = checked.recipe();
        var snapshot = catalog.snapshot(checked.catalogRevision(), recipe.titleIds());
        var faults = new ArrayList<>(LanguageFaults.of(UnknownTitles.of(recipe, snapshot)));
        if (checked.permutations() > limits.maxAssets()) {
            faults.add(Fault.of(
                    "",
                    "too-many-assets",
                    checked.permutations(),
                    "at most " + limits.maxAssets() + " assets (imagery.batch.max-assets)"));
        }
        long placements = (long) recipe.titleIds().size() * recipe.markets().size();
        if (placements > limits.maxPlacements()) {
            faults.add(Fault.of(
                    "/titleIds",
                    "too-many-placements",
                    placements,
                    "at most " + limits.maxPlacements() + " titles times markets (imagery.batch.max-placements)"));
        }
        if (!faults.isEmpty()) {
            throw faulty(faults);
        }
        return checked;
    }

    private static ProblemException faulty(List<Fault> faults) {
        return ProblemException.faulty("invalid-recipe", "The recipe", faults);
    }
}
