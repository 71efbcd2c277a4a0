package dev.imagery.dsl.recipe;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.overlay.LegibleGradient;
import dev.imagery.dsl.overlay.Scrim;
import dev.imagery.dsl.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a recipe may say, but its author may not have meant. */
final class Surprises {

    private Surprises() {}

    static List<Warning> of(Recipe recipe) {
        var warnings = new ArrayList<Warning>();
        int places = recipe.design().slots().size();
        int titles = recipe.titles().listed().size();
        if (recipe.titles().areListed() && places > titles) {
            warnings.add(new Warning(
                    "/titleIds", "titles-repeat", "the " + places + " tiles of the wall repeat " + titles + " titles"));
        }
        warnings.addAll(unusedEncodings(recipe));
        warnings.addAll(scrimsWithoutText(recipe));
        warnings.addAll(recipe.design().warnings());
        return List.copyOf(warnings);
    }

    private static List<Warning> scrimsWithoutText(Recipe recipe) {
        var without = recipe.targets().stream()
                .filter(target -> target.safeAreas().isEmpty())
                .map(Target::toString)
                .toList();
        return IntStream.range(0, recipe.overlays().size())
                .filter(i -> recipe.overlays().get(i) instanceof LegibleGradient && !without.isEmpty())
                .mapToObj(i -> new Warning(
                        "/overlays/" + i + "/opacity",
                        "no-safe-area",
                        "no safe area says where text is on " + String.join(", ", without)
                                + ": the scrim has its usual opacity of " + Scrim.USUAL_OPACITY + " there"))
                .toList();
    }

    private static List<Warning> unusedEncodings(Recipe recipe) {
        var rules = recipe.encodings().rules();
        return IntStream.range(0, rules.size())
                .filter(i -> recipe.targets().stream().noneMatch(rules.get(i)::appliesTo))
                .mapToObj(i -> new Warning(
                        "/encodings/" + i, "encoding-unused", "the recipe has none of the targets of this encoding"))
                .toList();
    }
}
