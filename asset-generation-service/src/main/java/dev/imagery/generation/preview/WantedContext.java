package dev.imagery.generation.preview;

import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Variant;
import dev.imagery.dsl.target.Target;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The context that is asked for. What is not said is the recipe's first, and of the resolutions the lowest.
 *
 * @param cell as {@code experiment/cell}
 */
record WantedContext(
        Optional<String> country,
        Optional<String> language,
        Optional<String> platform,
        Optional<String> resolution,
        Optional<String> cell) {

    private static final int MOST_NAMED = 40;

    /**
     * Where that is in a recipe.
     *
     * @param regions the countries of each region of the catalogue
     * @throws ProblemException 422 that names the contexts there are
     */
    PreviewedContext in(Recipe recipe, Map<String, Set<String>> regions) {
        var faults = new ArrayList<Fault>();
        var variant = variant(recipe, faults).orElse(recipe);
        var markets = variant.markets(regions);
        var inCountry = narrowed("country", country, markets, Market::country, faults);
        var inLanguage = narrowed("language", language, inCountry, Market::language, faults);
        var onPlatform = narrowed("platform", platform, variant.targets(), Target::platform, faults);
        var inResolution = narrowed("resolution", resolution, onPlatform, Target::resolution, faults);
        if (markets.isEmpty()) {
            faults.add(Fault.of("", "unknown-context", null, "a recipe with a market: its regions are empty"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("unknown-context", "The context", faults);
        }
        return new PreviewedContext(variant, inLanguage.getFirst(), inResolution.getFirst(), cell);
    }

    private Optional<Recipe> variant(Recipe recipe, List<Fault> faults) {
        return cell.flatMap(wanted -> {
            var known = cells(recipe);
            if (!known.contains(wanted)) {
                faults.add(fault("cell", wanted, known));
            }
            return recipe.variants().stream()
                    .filter(variant -> variant.cell().equals(cell))
                    .map(Variant::recipe)
                    .findFirst();
        });
    }

    /** Also controls, which see the recipe as it is. */
    private static List<String> cells(Recipe recipe) {
        return recipe.experiment().stream()
                .flatMap(test -> test.cells().stream().map(each -> test.name() + "/" + each.name()))
                .toList();
    }

    private static <T> List<T> narrowed(
            String parameter, Optional<String> wanted, List<T> among, Function<T, String> part, List<Fault> faults) {
        if (wanted.isEmpty() || among.isEmpty()) {
            return among;
        }
        var found = among.stream()
                .filter(each -> part.apply(each).equalsIgnoreCase(wanted.get()))
                .toList();
        if (found.isEmpty()) {
            faults.add(fault(
                    parameter, wanted.get(), among.stream().map(part).distinct().toList()));
        }
        return found;
    }

    private static Fault fault(String parameter, String found, Collection<String> known) {
        var named = Stream.concat(
                known.stream().sorted().limit(MOST_NAMED), Stream.of("…").filter(more -> known.size() > MOST_NAMED));
        var expected = known.isEmpty()
                ? "none: the recipe has no " + parameter
                : "one of " + String.join(", ", named.toList());
        return new Fault(
                "/query/" + parameter,
                "unknown-context",
                found,
                expected,
                Nearest.to(found, known).orElse(null));
    }
}
