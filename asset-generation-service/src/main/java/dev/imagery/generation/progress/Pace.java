package dev.imagery.generation.progress;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast the renders of a batch are done, and when they will be.
 *
 * @param window over which it was counted
 * @param compositions that were done in it
 * @param cost that they were expected to take, in seconds of CPU
 */
record Pace(Duration window, int compositions, double cost) {

    /** With fewer, an estimate would be a guess. */
    private static final int LEAST = 3;

    /** Of a normal distribution, for 95 of 100. */
    private static final double DEVIATIONS = 1.96;

    private static final double MILLIS = 1000.0;

    /**
     * How long what is left will take at this pace.
     *
     * @param seconds the expectation
     * @param lowest that 95 of 100 stay above, as far as counts say
     * @param highest that 95 of 100 stay below
     */
    record Remaining(double seconds, double lowest, double highest) {}

    /** Compositions a second. */
    double rate() {
        return compositions / seconds();
    }

    /**
     * Empty where too few were done to tell. Renders that end are taken for a Poisson process: of n that were counted, the relative
     * deviation is 1/√n.
     *
     * @param costLeft seconds of CPU that what is left is expected to take
     * @see <a href="https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc331.htm">NIST/SEMATECH e-Handbook of Statistical
     *     Methods, 6.3.3.1: counts, their normal approximation</a>
     */
    Optional<Remaining> remaining(double costLeft) {
        if (compositions < LEAST || cost <= 0) {
            return Optional.empty();
        }
        double expected = costLeft / (cost / seconds());
        double spread = DEVIATIONS / Math.sqrt(compositions);
        double slowest = Math.max(1 - spread, 1.0 / compositions);
        return Optional.of(new Remaining(expected, expected / (1 + spread), expected / slowest));
    }

    private double seconds() {
        return window.toMillis() / MILLIS;
    }
}
