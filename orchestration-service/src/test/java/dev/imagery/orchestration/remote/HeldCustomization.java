package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Evaluation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A customization whose calls end when a test says so, all on the test's thread: calls that were begun stand still until they are let go, and time
 * goes on when it is told to.
 */
final class HeldCustomization implements Asking, Executor, Later {

    /** What was asked in one call. */
    record Asked(
            List<List<Map<String, String>>> visits,
            @Nullable String requestId) {}

    private record Timer(long at, Runnable task) {}

    private final Deque<Runnable> held = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>((one, other) -> Long.compare(one.at(), other.at()));
    private final List<Asked> asked = new ArrayList<>();
    private long nanoseconds;
    private Predicate<Map<String, String>> refused = _ -> false;
    private boolean silent;

    List<Asked> asked() {
        return asked;
    }

    /** Calls that were begun and have not ended. */
    int underWay() {
        return held.size();
    }

    /** Every call that has such a context in it. */
    void refuses(Predicate<Map<String, String>> context) {
        refused = context;
    }

    void isSilent() {
        silent = true;
    }

    /** Lets the call end that began first. */
    void endFirst() {
        held.removeFirst().run();
    }

    /** Lets the call end that began last. */
    void endLast() {
        held.removeLast().run();
    }

    void endAll() {
        while (!held.isEmpty()) {
            endFirst();
        }
    }

    long nanoseconds() {
        return nanoseconds;
    }

    void goOn(long nanos) {
        nanoseconds += nanos;
        while (!timers.isEmpty() && timers.peek().at() <= nanoseconds) {
            timers.remove().task().run();
        }
    }

    @Override
    public void execute(Runnable call) {
        held.add(call);
    }

    @Override
    public void run(Runnable task, long nanos) {
        timers.add(new Timer(nanoseconds + nanos, task));
    }

    @Override
    public Trust trust() {
        return Trust.WELL;
    }

    @Override
    public Reply evaluate(List<List<Map<String, String>>> visits, @Nullable String requestId) {
        asked.add(new Asked(visits, requestId));
        if (silent) {
            return new Reply.Silence();
        }
        if (visits.stream().flatMap(List::stream).anyMatch(refused)) {
            return new Reply.Refused();
        }
        return new Reply.Answered(visits.stream().map(HeldCustomization::answer).toList());
    }

    /** As many pictures as the visit has contexts, each named by its context. */
    static Evaluation answer(List<Map<String, String>> visit) {
        return Answers.evaluation(1, visit.stream().map(Object::toString).toArray(String[]::new));
    }
}
