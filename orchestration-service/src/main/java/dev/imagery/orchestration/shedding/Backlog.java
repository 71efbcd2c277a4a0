package dev.imagery.orchestration.shedding;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How long what has just come waits until a processor takes it up. Visits that wait for a processor are in no queue of ours, so it is measured: by
 * something that does nothing, and comes again and again as visits do. As CoDel has it, the shortest wait of a while counts, as a burst passes
 * by itself.
 */
final class Backlog implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long LEAST_WHILE = Duration.ofMillis(200).toNanos();

    /** A single long wait says little: busy processors prefer the work that they have to what has just come. */
    private static final int LEAST_WAITS = 3;

    private final Executor processors;
    private final long bearable;
    private final long whole;
    private final Thread measuring;
    private volatile boolean unbearable;
    private long shortest = Long.MAX_VALUE;
    private long since;
    private int waits;

    /**
     * @param processors run visits
     * @param bearable such a wait; above that, and for a while, visits are too many
     */
    Backlog(Executor processors, Duration bearable) {
        this.processors = processors;
        this.bearable = bearable.toNanos();
        this.whole = Math.max(LEAST_WHILE, 4 * this.bearable);
        this.measuring = Thread.ofPlatform().daemon().name("backlog").unstarted(this::measureAgainAndAgain);
    }

    Backlog begin() {
        measuring.start();
        return this;
    }

    boolean isUnbearable() {
        return unbearable;
    }

    private void measureAgainAndAgain() {
        try {
            since = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                waited(measured(), System.nanoTime());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No longer than a few times what is bearable, so that the end of it is seen soon. */
    private long measured() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        long begin = System.nanoTime();
        processors.execute(ran::countDown);
        boolean _ = ran.await(4 * bearable, TimeUnit.NANOSECONDS);
        return System.nanoTime() - begin;
    }

    /** Takes up one wait; it gets bearable at once, and unbearable only where a whole while was. */
    void waited(long nanos, long now) {
        if (nanos <= bearable) {
            unbearable = false;
        }
        shortest = Math.min(shortest, nanos);
        waits++;
        if (now - since >= whole && waits >= LEAST_WAITS) {
            unbearable = shortest > bearable;
            shortest = Long.MAX_VALUE;
            since = now;
            waits = 0;
        }
    }

    @Override
    public void close() {
        measuring.interrupt();
    }
}
