package dev.imagery.generation.recipe;

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
public class RecipeCheck {

    private final Assembling assembling;
    private final Catalog catalog;
    private final BatchSettings limits;

    RecipeCheck(Assembling assembling, Catalog catalog, BatchSettings limits) {
        this.assembling = assembling;
        this.catalog = catalog;
        this.limits = limits;
    }

    /** @throws ProblemException 400 where the text is not what its format asks for; 422 with every fault */
    public CheckedRecipe check(SentRecipe sent) {
        var whole = assembling.assemble(sent);
        return switch (RecipeReader.read(whole.json(), Format.JSON)) {
            case RecipeReading.NotReadable unreadable ->
                throw new IllegalStateException("a recipe was read that is not readable: " + unreadable);
            case RecipeReading.Invalid invalid -> throw faulty(all(invalid), whole);
            case RecipeReading.Valid(var recipe) ->
                checkAgainstCatalog(new CheckedRecipe(whole, recipe, catalog.revision()));
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
            throw faulty(faults, checked.whole());
        }
        return checked;
    }

    /** Each with the place in the text that was sent. */
    private static ProblemException faulty(List<Fault> faults, WholeRecipe whole) {
        var positions = whole.document().positions();
        return ProblemException.faulty(
                "invalid-recipe",
                "The recipe",
                faults.stream()
                        .map(fault -> {
                            var at = positions.of(fault.pointer());
                            return fault.at(at.line(), at.column());
                        })
                        .toList());
    }
}
