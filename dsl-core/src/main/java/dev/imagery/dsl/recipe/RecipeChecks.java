package dev.imagery.dsl.recipe;

import static dev.imagery.dsl.recipe.RecipeFields.COUNTRIES;
import static dev.imagery.dsl.recipe.RecipeFields.EXCLUDE_MARKETS;
import static dev.imagery.dsl.recipe.RecipeFields.LANGUAGES;
import static dev.imagery.dsl.recipe.RecipeFields.PLATFORMS;
import static dev.imagery.dsl.recipe.RecipeFields.RESOLUTIONS;
import static dev.imagery.dsl.recipe.RecipeFields.SIZE;
import static dev.imagery.dsl.recipe.RecipeFields.TITLES;
import static dev.imagery.dsl.recipe.RecipeFields.TITLE_IDS;

import dev.imagery.dsl.market.Markets;
import dev.imagery.dsl.market.Place;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Platform;
import dev.imagery.dsl.target.Target;
import dev.imagery.dsl.target.Targets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to hold between the fields of a recipe. */
final class RecipeChecks {

    private RecipeChecks() {}

    static void check(Parts<Recipe> parts, Reading at) {
        checkTitles(parts, at);
        checkSize(parts, at);
        checkPlatforms(parts, at);
        checkTargets(parts, at);
        checkMarkets(parts, at);
    }

    private static void checkTitles(Parts<Recipe> parts, Reading at) {
        var listed = parts.find(TITLE_IDS);
        var choice = parts.find(TITLES);
        if (listed.isEmpty() || choice.isEmpty()) {
            return;
        }
        boolean selected = !choice.get().select().isEmpty();
        if (listed.get().isEmpty() && !selected) {
            at.at("titleIds").fault("missing", "a list of title ids, or titles with select");
        }
        if (!listed.get().isEmpty() && selected) {
            at.at("titles").at("select").fault("conflict", "either titleIds or selectors");
        }
    }

    private static void checkSize(Parts<Recipe> parts, Reading at) {
        boolean sized = parts.find(SIZE).filter(size -> size.isPresent()).isPresent();
        boolean named = !parts.find(PLATFORMS).equals(Optional.of(List.of()))
                || !parts.find(RESOLUTIONS).equals(Optional.of(List.of()));
        if (sized && named) {
            at.at("size").fault("conflict", "either size, for one target, or platforms and resolutions");
        }
    }

    private static void checkPlatforms(Parts<Recipe> parts, Reading at) {
        var platforms = parts.find(PLATFORMS).orElse(List.of());
        var names = new HashSet<String>();
        for (int i = 0; i < platforms.size(); i++) {
            if (!names.add(platforms.get(i).name())) {
                at.at("platforms")
                        .at(i)
                        .fault(
                                "duplicate",
                                "each platform once; " + platforms.get(i).name() + " stands there twice");
            }
        }
    }

    private static void checkTargets(Parts<Recipe> parts, Reading at) {
        var platforms = parts.find(PLATFORMS);
        var resolutions = parts.find(RESOLUTIONS);
        var size = parts.find(SIZE);
        if (platforms.isEmpty()
                || resolutions.isEmpty()
                || size.isEmpty()
                || size.get().isPresent()) {
            return;
        }
        var targets = new Targets(platforms.get(), resolutions.get(), size.get(), List.of(), Target.USUAL_TEXT_COLOUR);
        if (targets.all().isEmpty()) {
            var names = platforms.get().stream().map(Platform::name).toList();
            at.at("resolutions")
                    .fault("no-target", "resolutions of which the table has one for " + String.join(" or ", names));
        }
    }

    /** Where only countries are named, it is known without a catalogue whether any market is left. */
    private static void checkMarkets(Parts<Recipe> parts, Reading at) {
        var places = parts.find(COUNTRIES);
        var languages = parts.find(LANGUAGES);
        var excluded = parts.find(EXCLUDE_MARKETS);
        if (places.isEmpty() || languages.isEmpty() || excluded.isEmpty()) {
            return;
        }
        boolean known = places.get().stream().noneMatch(Place.Region.class::isInstance);
        if (known
                && new Markets(places.get(), languages.get(), excluded.get())
                        .in(Map.of())
                        .isEmpty()) {
            at.at("excludeMarkets").fault("no-market", "at least one market that is not excluded");
        }
    }
}
