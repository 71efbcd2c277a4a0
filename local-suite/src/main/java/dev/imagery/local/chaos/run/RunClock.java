package dev.imagery.local.chaos.run;

import java.time.Duration;

/** The time of a run. What is to happen is counted from {@link #count}, what was seen from when the clock was made. */
final class RunClock {

    private final long made = System.nanoTime();
    private volatile long zero = made;

    /** In milliseconds since the clock was made. */
    long now() {
        return Duration.ofNanos(System.nanoTime() - made).toMillis();
    }

    /** What is to happen is counted from now on. */
    void count() {
        zero = System.nanoTime();
    }

    /** In milliseconds since the last {@link #count}. */
    long counted() {
        return Duration.ofNanos(System.nanoTime() - zero).toMillis();
    }

    boolean isPast(Duration at) {
        return counted() > at.toMillis();
    }

    void sleepUntil(Duration at) throws InterruptedException {
        Thread.sleep(Math.max(0, at.toMillis() - counted()));
    }
}
