package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.recipe.SetTexts;
import dev.imagery.generation.catalog.Catalog;
import dev.imagery.generation.catalog.DefaultFonts;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads recipes and refuses those with faults. */
@Component
public class RecipeCheck {

    private final Assembling assembling;
    private final Catalog catalog;
    private final DefaultFonts fonts;
    private final RecipeLimits limits;

    RecipeCheck(Assembling assembling, Catalog catalog, DefaultFonts fonts, RecipeLimits limits) {
        this.assembling = assembling;
        this.catalog = catalog;
        this.fonts = fonts;
        this.limits = limits;
    }

    /** @throws ProblemException 400 where the text is not what its format asks for; 422 with every fault */
    public CheckedRecipe check(SentRecipe sent) {
        var whole = assembling.assemble(sent);
        return switch (RecipeReader.read(whole.document())) {
            case RecipeReading.NotReadable unreadable ->
                throw new IllegalStateException("a recipe was read that is not readable: " + unreadable);
            case RecipeReading.Extending extending ->
                throw new IllegalStateException("a recipe was assembled that is not whole: " + extending);
            case RecipeReading.Invalid invalid -> throw faulty(all(invalid), whole);
            case RecipeReading.Valid valid -> checkAgainstCatalog(whole, valid);
        };
    }

    /** With what the catalogue lacks, so that a recipe is mended once. */
    private List<Fault> all(RecipeReading.Invalid invalid) {
        var mentions = invalid.mentions();
        fonts.provide(mentions.fonts().values(), Set.of());
        var snapshot = catalog.snapshot(catalog.revision(), mentions.titleIds());
        var faults = new ArrayList<>(LanguageFaults.of(invalid.faults()));
        faults.addAll(LanguageFaults.of(mentions.unknownTo(snapshot)));
        return faults;
    }

    private CheckedRecipe checkAgainstCatalog(WholeRecipe whole, RecipeReading.Valid valid) {
        var recipe = valid.recipe();
        var mentions = valid.mentions();
        var regions = catalog.regions();
        var exceeded = limits.exceededBy(recipe, regions);
        fonts.provide(mentions.fonts().values(), exceeded.isEmpty() ? SetTexts.of(recipe, regions) : Set.of());
        long revision = catalog.revision();
        var snapshot = catalog.snapshot(revision, mentions.titleIds());
        var faults = new ArrayList<>(LanguageFaults.of(mentions.unknownTo(snapshot)));
        faults.addAll(exceeded);
        if (!faults.isEmpty()) {
            throw faulty(faults, whole);
        }
        return new CheckedRecipe(whole, recipe, revision);
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
