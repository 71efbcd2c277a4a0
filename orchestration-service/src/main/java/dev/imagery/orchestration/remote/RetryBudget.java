package dev.imagery.orchestration.remote;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls may be tried again: a share of all, so that a service in trouble never has to bear much more than the visits are. What is saved
 * up is bounded.
 */
final class RetryBudget {

    private static final int ONE = 100;
    private static final int MOST = 10 * ONE;

    private final int share;
    private final AtomicInteger saved;

    /** @param share in percent of all calls */
    RetryBudget(int share) {
        this.share = share;
        this.saved = new AtomicInteger(share > 0 ? ONE : 0);
    }

    /** That a call is made. */
    void called() {
        saved.updateAndGet(before -> Math.min(MOST, before + share));
    }

    /** Takes what a retry costs; false where it cannot be afforded. */
    boolean spend() {
        return saved.getAndUpdate(before -> before >= ONE ? before - ONE : before) >= ONE;
    }
}
