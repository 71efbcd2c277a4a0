package dev.imagery.generation.recipe;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.expansion.MarketShow;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A recipe as it was planned.
 *
 * @param summary without markets
 * @param shows what each market sees; how that is told is worked out while it is asked for
 * @param differences from what is live; empty where that is not known
 */
record RecipePlan(
        PlanAnswer summary, List<MarketShow> shows, CatalogSnapshot catalog, Optional<Differences> differences) {

    /** Every market, in the recipe's order. */
    Stream<MarketPlan> markets() {
        return told(shows);
    }

    /**
     * The summary with a page of the markets.
     *
     * @param after the market that the page begins after, as in {@code US/en} or {@code US/en@autumn/bright}
     * @param limit at least 1
     * @throws ProblemException 400 where there is no such market
     */
    PlanAnswer page(Optional<String> after, int limit) {
        int from = after.map(this::placeAfter).orElse(0);
        int to = Math.min(shows.size(), from + limit);
        var next = Optional.of(to).filter(end -> end < shows.size()).map(end -> MarketPlan.key(shows.get(end - 1)));
        return summary.page(told(shows.subList(from, to)).toList(), next);
    }

    private int placeAfter(String market) {
        return 1
                + IntStream.range(0, shows.size())
                        .filter(place -> MarketPlan.key(shows.get(place)).equals(market))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameters(List.of(Fault.of(
                                "/query/after", "invalid-value", market, "a market of the plan, such as US/en"))));
    }

    private Stream<MarketPlan> told(List<MarketShow> some) {
        return some.stream().map(show -> MarketPlan.of(show, catalog, differences.flatMap(all -> all.of(show))));
    }
}
