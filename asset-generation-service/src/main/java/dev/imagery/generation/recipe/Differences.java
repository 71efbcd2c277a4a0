package dev.imagery.generation.recipe;

import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.MarketShow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan beside what is live, market by market. */
final class Differences {

    private final Map<String, MarketShow> live;

    private Differences(Map<String, MarketShow> live) {
        this.live = live;
    }

    static Differences from(Expansion live) {
        return new Differences(live.shows().stream()
                .collect(toMap(MarketPlan::key, show -> show, (one, other) -> one, LinkedHashMap::new)));
    }

    /** Empty where nothing is live in the market. */
    Optional<MarketDifference> of(MarketShow show) {
        return Optional.ofNullable(live.get(MarketPlan.key(show)))
                .map(before -> MarketDifference.between(before, show));
    }

    LiveComparison.Sums sums(List<MarketShow> shows) {
        var all = shows.stream().flatMap(show -> of(show).stream()).toList();
        var planned = shows.stream().map(MarketPlan::key).toList();
        return new LiveComparison.Sums(
                planned.stream().filter(key -> !live.containsKey(key)).toList(),
                dropped(planned),
                (int) all.stream().filter(difference -> !difference.isEmpty()).count(),
                all.stream().mapToLong(difference -> difference.added().size()).sum(),
                all.stream()
                        .mapToLong(difference -> difference.dropped().size())
                        .sum(),
                all.stream().mapToLong(difference -> difference.moved().size()).sum());
    }

    private List<String> dropped(List<String> planned) {
        var dropped = new LinkedHashMap<>(live);
        dropped.keySet().removeAll(java.util.Set.copyOf(planned));
        return List.copyOf(dropped.keySet());
    }
}
