package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
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

    /** @throws ProblemException 400 where the text is neither JSON nor YAML; 422 with every fault */
    CheckedRecipe check(String text) {
        return switch (RecipeReader.read(text)) {
            case RecipeReading.NotReadable(var message, int line, int column) ->
                throw RecipeText.unreadable(Format.of(text), message, line, column);
            case RecipeReading.Invalid invalid -> throw faulty(all(invalid), text);
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
            throw faulty(faults, checked.text());
        }
        return checked;
    }

    private static ProblemException faulty(List<Fault> faults, String text) {
        return ProblemException.faulty("invalid-recipe", "The recipe", located(faults, text));
    }

    /** With the places of those that the language did not find, which has said where its own are. */
    private static List<Fault> located(List<Fault> faults, String text) {
        return DocumentReader.read(text) instanceof DocumentReading.Read(var document)
                ? faults.stream()
                        .map(fault -> {
                            var at = document.positions().of(fault.pointer());
                            return fault.at(at.line(), at.column());
                        })
                        .toList()
                : faults;
    }
}
