package dev.imagery.orchestration.shedding;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a number of visits in at the same time. Some more wait, for a bounded time, and the newest of them is let in first: under
 * a load that does not pass, those who have just come are served in time, instead of all of them too late.
 */
final class Gate {

    /** Each is one of its own. */
    private static final class Turn {

        private final CompletableFuture<Boolean> letIn = new CompletableFuture<>();

        CompletableFuture<Boolean> letIn() {
            return letIn;
        }
    }

    private final int queue;
    private final long longest;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int free;

    Gate(int visits, int queue, Duration longest) {
        this.free = visits;
        this.queue = queue;
        this.longest = longest.toNanos();
    }

    /** Whether it is let in; then it has to {@link #leave}. */
    boolean enter() {
        Turn turn;
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            if (queue == 0 || longest == 0) {
                return false;
            }
            if (waiting.size() == queue) {
                waiting.removeLast().letIn().complete(false);
            }
            turn = new Turn();
            waiting.addFirst(turn);
        }
        return await(turn);
    }

    private boolean await(Turn turn) {
        try {
            return turn.letIn().get(longest, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return giveUp(turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return giveUp(turn);
        }
    }

    /** It may have been let in just now. */
    private synchronized boolean giveUp(Turn turn) {
        return !waiting.remove(turn) && turn.letIn().join();
    }

    synchronized void leave() {
        if (waiting.isEmpty()) {
            free++;
        } else {
            waiting.removeFirst().letIn().complete(true);
        }
    }
}
