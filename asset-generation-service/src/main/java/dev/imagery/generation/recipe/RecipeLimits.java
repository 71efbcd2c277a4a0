package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Variant;
import dev.imagery.generation.batch.BatchSettings;
import dev.imagery.starter.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much one recipe may ask for. */
@Component
class RecipeLimits {

    private final BatchSettings settings;

    RecipeLimits(BatchSettings settings) {
        this.settings = settings;
    }

    /** One fault for each limit that the recipe exceeds, with the setting's name. */
    List<Fault> exceededBy(Recipe recipe, Map<String, Set<String>> regions) {
        long assets = 0;
        long placements = 0;
        for (var variant : recipe.variants()) {
            long markets = variant.recipe().markets(regions).size();
            assets += markets * variant.recipe().targets().size();
            placements += markets * titles(variant);
        }
        var faults = new ArrayList<Fault>();
        if (assets > settings.maxAssets()) {
            faults.add(Fault.of(
                    "",
                    "too-many-assets",
                    assets,
                    "at most " + settings.maxAssets() + " assets (imagery.batch.max-assets)"));
        }
        if (placements > settings.maxPlacements()) {
            faults.add(Fault.of(
                    recipe.titles().areListed() ? "/titleIds" : "/titles",
                    "too-many-placements",
                    placements,
                    "at most " + settings.maxPlacements() + " titles times markets (imagery.batch.max-placements)"));
        }
        return faults;
    }

    /** How many titles a market can show at most. */
    private static long titles(Variant variant) {
        var titles = variant.recipe().titles();
        return titles.areListed()
                ? titles.listed().size()
                : variant.recipe().design().slots().size();
    }
}
