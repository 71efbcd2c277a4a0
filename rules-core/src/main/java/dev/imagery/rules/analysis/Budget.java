package dev.imagery.rules.analysis;

/** How much may be looked at yet, in rules and values. What it ends is told as incomplete. Used by one thread. */
final class Budget {

    private long left;

    Budget(long most) {
        this.left = most;
    }

    /** Whether there was so much. */
    boolean spend(long work) {
        left -= work;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
