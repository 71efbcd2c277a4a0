package dev.imagery.benchmarks;

import java.util.Collection;

/** The middle of what was measured. */
final class Medians {

    private Medians() {}

    /** The upper one of an even number. */
    static double of(Collection<Double> measured) {
        var sorted = measured.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
