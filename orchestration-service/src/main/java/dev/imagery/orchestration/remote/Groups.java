package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what visits ask at the same time in one call, as databases commit in groups: a question goes at once while few calls are under way; others
 * wait, and all that wait go with the call that follows when one ends. So nothing waits where there is no load, and under load groups grow as
 * large as they have to be. They wait for a short while only, which is the longer the more calls are under way, and
 * then go beside these. Where all calls that there may be take
 * longer than usual, or too many wait, there is no answer, at once.
 *
 * <p>The contexts of a question are always in one call. It carries the request id of the question that waited longest.
 */
final class Groups {

    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    /** That a refused group is asked for in parts by; enough for one faulty question among 30,000. */
    private static final int MOST_CALLS = 32;

    private static final Reply SILENCE = new Reply.Silence();

    /**
     * How much there is at the same time.
     *
     * @param together calls that others wait for the end of
     * @param longestWait for how long of a call they do for each that is under way, in nanoseconds, and no longer than calls usually take
     * @param concurrency all calls
     * @param contexts in one call, but for a single question of more
     * @param waiting questions that wait for a call
     */
    record Bounds(int together, long longestWait, int concurrency, int contexts, int waiting) {}

    private record Waiting(Question question, Consumer<Optional<Answer>> then) {}

    /** What is asked for by a call, or by a few where it is refused. */
    private static final class Group {
        private final List<Waiting> asked;
        private final long begun;
        private final long awaitedUntil;
        private final long due;
        private boolean over;

        Group(List<Waiting> asked, long begun, long longestWait, long usual) {
            this.asked = asked;
            this.begun = begun;
            this.awaitedUntil = begun + Math.min(longestWait, usual);
            this.due = begun + usual;
        }

        /** Whether others wait for its end, to go together. */
        boolean isAwaited(long now) {
            return awaitedUntil - now > 0;
        }

        boolean isTimely(long now) {
            return due - now > 0;
        }

        /** When one of the two ends next, from now; never, where both have. */
        long changesIn(long now) {
            if (isAwaited(now)) {
                return awaitedUntil - now;
            }
            return isTimely(now) ? due - now : Long.MAX_VALUE;
        }
    }

    private final Asking customization;
    private final Bounds bounds;
    private final LongSupplier usual;
    private final Executor threads;
    private final Later later;
    private final LongSupplier nanoseconds;
    private final DistributionSummary questions;
    private final Counter refused;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Group> underWay = new ArrayList<>();
    private long answered;
    private boolean watched;

    /**
     * @param usual the longest that a call usually takes, in nanoseconds
     * @param threads run the calls
     */
    Groups(
            Asking customization,
            Bounds bounds,
            LongSupplier usual,
            Executor threads,
            Later later,
            LongSupplier nanoseconds,
            MeterRegistry meters) {
        this.customization = customization;
        this.bounds = bounds;
        this.usual = usual;
        this.threads = threads;
        this.later = later;
        this.nanoseconds = nanoseconds;
        this.questions = DistributionSummary.builder("imagery.customization.questions")
                .description("Questions of visits in a call to customization")
                .register(meters);
        this.answered = nanoseconds.getAsLong();
        this.refused = meters.counter("imagery.customization.calls", "outcome", "bulkhead");
    }

    /**
     * Asks a question as soon as that is its turn.
     *
     * @param then gets the answer, that customization has none to such a question, or nothing; it is always run, maybe before this returns
     */
    void ask(Question question, Consumer<Optional<Answer>> then) {
        List<Waiting> beyond;
        synchronized (this) {
            waiting.add(new Waiting(question, then));
            beyond = begin();
        }
        refuse(beyond);
    }

    /** Begins the calls that may be. What there is no room for is returned. */
    private List<Waiting> begin() {
        long now = nanoseconds.getAsLong();
        int awaited = count(group -> group.isAwaited(now));
        while (!waiting.isEmpty() && awaited < bounds.together() && underWay.size() < bounds.concurrency()) {
            Group group = new Group(next(), now, (underWay.size() + 1) * bounds.longestWait(), usual.getAsLong());
            underWay.add(group);
            awaited++;
            threads.execute(() -> run(group));
        }
        int room = count(group -> group.isTimely(now)) == 0 ? 0 : bounds.waiting();
        if (waiting.size() <= room) {
            watch(now);
            return List.of();
        }
        List<Waiting> beyond = new ArrayList<>();
        while (waiting.size() > room) {
            beyond.add(waiting.removeLast());
        }
        watch(now);
        return beyond;
    }

    private int count(Predicate<Group> which) {
        int count = 0;
        for (Group group : underWay) {
            if (which.test(group)) {
                count++;
            }
        }
        return count;
    }

    /** Whether a call takes longer than calls usually do, and nothing has been answered since it began: then the next will hardly be faster. */
    synchronized boolean areHeldUp() {
        long now = nanoseconds.getAsLong();
        for (Group group : underWay) {
            if (!group.isTimely(now) && group.begun - answered >= 0) {
                return true;
            }
        }
        return false;
    }

    private synchronized void answered() {
        answered = nanoseconds.getAsLong();
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        int contexts = 0;
        for (Waiting first = waiting.peek(); first != null; first = waiting.peek()) {
            contexts += first.question().contexts().size();
            if (contexts > bounds.contexts() && !next.isEmpty()) {
                break;
            }
            next.add(waiting.remove());
        }
        return next;
    }

    /** That questions wait is looked at again when a call is not awaited any more, or takes longer than usual. */
    private void watch(long now) {
        if (watched || waiting.isEmpty()) {
            return;
        }
        watched = true;
        long soonest = Long.MAX_VALUE;
        for (Group group : underWay) {
            soonest = Math.min(soonest, group.changesIn(now));
        }
        later.run(this::look, soonest);
    }

    private void look() {
        List<Waiting> beyond;
        synchronized (this) {
            watched = false;
            beyond = begin();
        }
        refuse(beyond);
    }

    /** The next group begins before those of this get their answers. */
    private void end(Group group) {
        List<Waiting> beyond;
        synchronized (this) {
            if (group.over) {
                return;
            }
            group.over = true;
            underWay.remove(group);
            beyond = begin();
        }
        refuse(beyond);
    }

    private void refuse(List<Waiting> beyond) {
        for (Waiting each : beyond) {
            refused.increment();
            each.then().accept(Optional.empty());
        }
    }

    /** A refusal tells nothing of a question among others: it is asked for by halves, until it is known which is refused. */
    private void run(Group group) {
        Deque<List<Waiting>> parts = new ArrayDeque<>();
        parts.push(group.asked);
        try {
            for (int calls = 1; !parts.isEmpty(); calls++) {
                List<Waiting> part = parts.pop();
                Reply reply = calls > MOST_CALLS ? SILENCE : ask(part);
                if (reply instanceof Reply.Refused && part.size() > 1) {
                    parts.push(part.subList(part.size() / 2, part.size()));
                    parts.push(part.subList(0, part.size() / 2));
                } else {
                    if (parts.isEmpty()) {
                        end(group);
                    }
                    give(part, reply);
                }
            }
        } finally {
            end(group);
        }
    }

    private Reply ask(List<Waiting> part) {
        questions.record(part.size());
        try {
            Reply reply = customization.evaluate(
                    part.stream().map(each -> each.question().contexts()).toList(),
                    part.getFirst().question().requestId());
            if (!(reply instanceof Reply.Silence)) {
                answered();
            }
            return reply;
        } catch (RuntimeException failure) {
            log.error("A call to customization ended in a way that nobody thought of", failure);
            return SILENCE;
        }
    }

    private static void give(List<Waiting> part, Reply reply) {
        for (int i = 0; i < part.size(); i++) {
            try {
                part.get(i).then().accept(answer(reply, i));
            } catch (RuntimeException failure) {
                log.error("An answer of customization could not be given", failure);
            }
        }
    }

    private static Optional<Answer> answer(Reply reply, int question) {
        return switch (reply) {
            case Reply.Answered answered ->
                Optional.of(new Answer.Current(answered.evaluations().get(question)));
            case Reply.Refused() -> Optional.of(new Answer.Unknown());
            case Reply.Silence() -> Optional.empty();
        };
    }
}
