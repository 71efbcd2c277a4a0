package dev.imagery.orchestration.remote;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a visit waits for an answer while it has an older one: three times what 95 of 100 of the last answers took, within bounds. Where
 * more than half of them take longer than the upper bound, waiting is in vain, and it is the lower one.
 */
final class Patience {

    private static final int LAST = 512;
    private static final int REVISED_EVERY = 16;
    private static final int TIMES = 3;

    private final long least;
    private final long most;
    private final long[] took = new long[LAST];
    private int answers;
    private volatile long patience;

    Patience(Duration least, Duration most) {
        this.least = least.toNanos();
        this.most = Math.max(least.toNanos(), most.toNanos());
        this.patience = this.most;
    }

    /** That customization answered, in nanoseconds. */
    synchronized void took(long nanos) {
        took[answers % LAST] = nanos;
        answers++;
        if (answers == 2 * LAST) {
            answers = LAST;
        }
        if (answers % REVISED_EVERY == 0) {
            revise();
        }
    }

    private void revise() {
        long[] sorted = Arrays.copyOf(took, Math.min(answers, LAST));
        Arrays.sort(sorted);
        long usual = sorted[sorted.length / 2];
        long slow = sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)];
        patience = usual > most ? least : Math.clamp(TIMES * slow, least, most);
    }

    /** For an answer to just this question, in nanoseconds. */
    long forSame() {
        return patience;
    }

    /** For an answer to a question that is only alike. */
    long forAlike() {
        return most;
    }
}
