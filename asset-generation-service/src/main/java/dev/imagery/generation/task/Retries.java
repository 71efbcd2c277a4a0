package dev.imagery.generation.task;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and when a failed task is tried again: after twice the time of the last wait, up to a bound, less a random part of
 * up to a half, so that tasks that failed together do not come back together.
 *
 * @param tries after how many failures in a row the task is given up
 * @param first the wait after the first failure
 * @param longest the bound of a wait
 */
public record Retries(int tries, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public boolean exhaustedBy(int failures) {
        return failures >= tries;
    }

    /** @param failures in a row, from 1 */
    public Duration wait(int failures, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
