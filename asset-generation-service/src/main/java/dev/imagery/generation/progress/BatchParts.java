package dev.imagery.generation.progress;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which compositions the assets of each market and each target of a batch are sizes of. A pure function of its expansion. */
final class BatchParts {

    /** Of a market or a target: for each of its assets the number of its composition. */
    private final Map<String, List<Integer>> markets = new TreeMap<>();

    private final Map<String, List<Integer>> targets = new TreeMap<>();

    private BatchParts() {}

    /** How many of the assets of a market or a target are drawn. */
    record Part(String name, int assets, int drawn) {}

    static BatchParts of(Expansion expansion) {
        var numbers = new IdentityHashMap<Composition, Integer>();
        expansion.compositions().forEach(composition -> numbers.put(composition, numbers.size()));
        var parts = new BatchParts();
        expansion.assets().forEach(asset -> {
            int number = numbers.getOrDefault(asset.composition(), -1);
            add(parts.markets, asset.market().toString(), number);
            add(parts.targets, asset.target().toString(), number);
        });
        return parts;
    }

    private static void add(Map<String, List<Integer>> parts, String name, int number) {
        parts.computeIfAbsent(name, first -> new ArrayList<>()).add(number);
    }

    List<Part> markets(BitSet done) {
        return parts(markets, done);
    }

    List<Part> targets(BitSet done) {
        return parts(targets, done);
    }

    private static List<Part> parts(Map<String, List<Integer>> numbers, BitSet done) {
        return numbers.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue().size(), (int)
                        part.getValue().stream().filter(done::get).count()))
                .toList();
    }
}
