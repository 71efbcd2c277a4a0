package dev.imagery.storage.gate;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A market that would be shown a title which is withdrawn there.
 *
 * @param market as in {@code JP/ja}, and in a cell {@code JP/ja@autumn/bright}
 * @param targets platform and resolution of each asset that shows it, as in {@code browser/high}, in order
 */
public record Showing(long titleId, String market, List<String> targets) {

    /** Of the kind of fault. */
    public static final String CODE = "shows-withdrawn";

    public Showing {
        targets = List.copyOf(targets);
    }

    /** One for each market, in order. */
    public static List<Showing> of(long titleId, Collection<AssetContext> contexts) {
        Map<String, List<AssetContext>> shown =
                contexts.stream().collect(Collectors.groupingBy(Loss::market, TreeMap::new, Collectors.toList()));
        return shown.entrySet().stream()
                .map(market -> new Showing(
                        titleId,
                        market.getKey(),
                        market.getValue().stream().map(Loss::target).sorted().toList()))
                .toList();
    }

    /** As it is told: the market by its pointer, the title by what was found. */
    public Fault fault() {
        return Fault.of(
                "/assets/" + market,
                CODE,
                titleId,
                "pictures without title %d for %s".formatted(titleId, String.join(", ", targets)));
    }
}
