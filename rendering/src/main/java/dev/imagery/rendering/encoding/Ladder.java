package dev.imagery.rendering.encoding;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The qualities that are tried where none is fixed: {@value #LOWEST} to {@value #HIGHEST} in steps of {@value #STEP}, in the scale of each
 * format's encoder. Neighbours are hardly told apart, and below the lowest nothing is gained but blocks.
 */
final class Ladder {

    static final int LOWEST = 10;
    static final int HIGHEST = 95;
    static final int STEP = 5;

    private Ladder() {}

    /**
     * The lowest quality whose measure reaches a target; empty where none does.
     *
     * @param start the quality that is tried first; the result does not depend on it ({@link TargetSearch})
     */
    static Optional<Integer> lowest(int start, double target, IntToDoubleFunction measure) {
        int rungs = (HIGHEST - LOWEST) / STEP + 1;
        var found = TargetSearch.lowest(
                rungs, (start - LOWEST) / STEP, target, rung -> measure.applyAsDouble(LOWEST + rung * STEP));
        return found.isPresent() ? Optional.of(LOWEST + found.getAsInt() * STEP) : Optional.empty();
    }

    private static Optional<Integer> lowest(IntPredicate goodEnough) {
        int low = 0;
        int high = (HIGHEST - LOWEST) / STEP + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (goodEnough.test(LOWEST + middle * STEP)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int quality = LOWEST + low * STEP;
        return quality > HIGHEST ? Optional.empty() : Optional.of(quality);
    }

    /** The highest quality that is small enough, by bisection: where one is, all below it are taken to be. Empty where none is. */
    static Optional<Integer> highest(IntPredicate smallEnough) {
        var tooLarge = lowest(quality -> !smallEnough.test(quality));
        int quality = tooLarge.orElse(HIGHEST + STEP) - STEP;
        return quality < LOWEST ? Optional.empty() : Optional.of(quality);
    }
}
