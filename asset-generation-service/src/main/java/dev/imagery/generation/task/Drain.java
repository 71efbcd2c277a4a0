package dev.imagery.generation.task;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Brings the tasks that an instance works on to an end when it stops: they may end in time, and are interrupted then. */
final class Drain {

    private static final long NOT_BEGUN = 0;

    private final ExecutorService threads;
    private final Duration wait;
    private final AtomicLong begin = new AtomicLong(NOT_BEGUN);
    private volatile boolean interrupting;

    /** @param wait from the beginning until tasks are interrupted */
    Drain(ExecutorService threads, Duration wait) {
        this.threads = threads;
        this.wait = wait;
    }

    /** From now on the time runs. */
    void begin() {
        begin.compareAndSet(NOT_BEGUN, System.nanoTime());
    }

    boolean hasBegun() {
        return begin.get() != NOT_BEGUN;
    }

    /** Returns when all tasks have ended, or when they are interrupted. */
    void await() {
        begin();
        threads.shutdown();
        if (!ended(wait.toNanos() - (System.nanoTime() - begin.get()))) {
            interrupting = true;
            threads.shutdownNow();
        }
    }

    private boolean ended(long nanos) {
        try {
            return threads.awaitTermination(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a task that fails now does so because it was interrupted, and is handed back. */
    boolean isInterrupting() {
        return interrupting;
    }
}
