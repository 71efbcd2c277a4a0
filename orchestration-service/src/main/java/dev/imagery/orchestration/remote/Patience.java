package dev.imagery.orchestration.remote;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a visit waits for an answer while it has an older one: three times what 95 of 100 answers usually take, within bounds. What is usual
 * is told by runs of answers one after the other, of which half take no longer: the slow answers after a restart are a run among others, and
 * make nobody wait. Where more than half of the answers usually take longer than the upper bound, waiting is in vain, and it is the lower one.
 */
final class Patience {

    private static final int RUN = 256;
    private static final int RUNS = 15;
    private static final int FIRST_KNOWN_AFTER = 16;
    private static final int TIMES = 3;

    private final long least;
    private final long most;
    private final long[] run = new long[RUN];
    private final long[] usual = new long[RUNS];
    private final long[] slow = new long[RUNS];
    private int answers;
    private int runs;
    private volatile long patience;

    Patience(Duration least, Duration most) {
        this.least = least.toNanos();
        this.most = Math.max(least.toNanos(), most.toNanos());
        this.patience = this.most;
    }

    /** That customization answered, in nanoseconds. */
    synchronized void took(long nanos) {
        run[answers] = nanos;
        answers++;
        if (answers == RUN) {
            look(runs % RUNS);
            answers = 0;
            runs = runs == 2 * RUNS - 1 ? RUNS : runs + 1;
            revise(Math.min(runs, RUNS));
        } else if (runs == 0 && answers % FIRST_KNOWN_AFTER == 0) {
            look(0);
            revise(1);
        }
    }

    private void look(int place) {
        long[] sorted = Arrays.copyOf(run, answers);
        Arrays.sort(sorted);
        usual[place] = middle(sorted);
        slow[place] = sorted[sorted.length * 95 / 100];
    }

    private void revise(int known) {
        patience = middleOf(usual, known) > most ? least : Math.clamp(TIMES * middleOf(slow, known), least, most);
    }

    private static long middleOf(long[] runs, int known) {
        long[] sorted = Arrays.copyOf(runs, known);
        Arrays.sort(sorted);
        return middle(sorted);
    }

    private static long middle(long[] sorted) {
        return sorted[sorted.length / 2];
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
