package dev.imagery.storage.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is shown where, and what stands in where nothing was made. */
final class Matrix {

    private final List<Target> targets;
    private final Map<Market, Map<Target, ShownAsset>> assets = new HashMap<>();

    Matrix(List<Target> targets) {
        this.targets = targets;
    }

    void put(Market market, Target target, ShownAsset asset) {
        assets.computeIfAbsent(market, any -> new HashMap<>()).put(target, asset);
    }

    /** An entry for each target, in their order. */
    List<Entry> entries(Market market) {
        return targets.stream().map(target -> entry(market, target)).toList();
    }

    /**
     * The asset of the very context; else that of the platform's next smaller resolution, or where there is none of its next larger
     * one; else the same of the country in the next wider language.
     */
    private Entry entry(Market market, Target target) {
        ShownAsset own = shown(market).get(target);
        if (own != null) {
            return Entry.own(own);
        }
        return Stream.concat(Stream.of(market), market.wider().stream())
                .flatMap(near -> standIn(near, target, near.equals(market)).stream())
                .findFirst()
                .orElseGet(Entry::missing);
    }

    private Optional<Entry> standIn(Market near, Target target, boolean sameMarket) {
        Entry.Fallback fallback = sameMarket ? Entry.Fallback.RESOLUTION : Entry.Fallback.LANGUAGE;
        return shown(near).entrySet().stream()
                .filter(there -> there.getKey().platform().equals(target.platform()))
                .min(Map.Entry.comparingByKey(nearest(target)))
                .map(there -> Entry.standIn(fallback, near, there.getKey(), there.getValue()));
    }

    /** The very size first, then smaller ones from the largest down, then larger ones from the smallest up. */
    private static Comparator<Target> nearest(Target target) {
        return Comparator.comparing((Target other) -> other.pixels() > target.pixels())
                .thenComparingLong(other -> Math.abs(other.pixels() - target.pixels()))
                .thenComparing(Target::resolution);
    }

    private Map<Target, ShownAsset> shown(Market market) {
        return assets.getOrDefault(market, Map.of());
    }
}
