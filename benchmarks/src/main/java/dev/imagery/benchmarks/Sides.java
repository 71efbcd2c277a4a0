package dev.imagery.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Several ways to do the same work, timed in turn: A B C, A B C, … so that a machine whose speed drifts slows all of them.
 */
final class Sides {

    /** One side's work. */
    interface Work {
        void run() throws Exception;
    }

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    Sides side(String name, Work work) {
        works.put(name, work);
        seconds.put(name, new ArrayList<>());
        return this;
    }

    /** Runs each side once uncounted, then as often as asked, and prints the medians. */
    Sides measure(int rounds) throws Exception {
        for (var work : works.values()) {
            work.run();
        }
        for (int round = 0; round < rounds; round++) {
            for (var side : works.entrySet()) {
                long start = System.nanoTime();
                side.getValue().run();
                seconds.getOrDefault(side.getKey(), new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
            }
        }
        works.keySet()
                .forEach(name ->
                        System.out.printf(Locale.ROOT, "  %-44s median %8.3f s of %d%n", name, median(name), rounds));
        return this;
    }

    /** In seconds. */
    double median(String name) {
        return Medians.of(seconds.getOrDefault(name, List.of()));
    }
}
