package dev.imagery.generation.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Answers the calls that threads make at the same time together, as a database does with commits: while one thread asks, the calls of the
 * others gather, and the next asks for all of them. A call that is alone waits for nobody.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Coalescing<Q, A> {

    private static final int MOST = 64;

    private final Function<List<Q>, List<A>> together;
    private final Queue<Call<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    /** @param together answers several in their order, or none of them and throws: then each is asked alone, once more */
    public Coalescing(Function<List<Q>, List<A>> together) {
        this.together = together;
    }

    private record Call<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Throws what was thrown for this question. */
    public A ask(Q question) {
        var own = new Call<>(question, new CompletableFuture<A>());
        waiting.add(own);
        turn.lock();
        try {
            while (!own.answer().isDone()) {
                answer(next());
            }
        } finally {
            turn.unlock();
        }
        if (own.answer().state() == Future.State.FAILED
                && own.answer().exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        return own.answer().resultNow();
    }

    /** How many calls nobody has begun to answer. */
    int waiting() {
        return waiting.size();
    }

    private List<Call<Q, A>> next() {
        var calls = new ArrayList<Call<Q, A>>();
        for (var call = waiting.poll(); call != null; call = waiting.poll()) {
            calls.add(call);
            if (calls.size() == MOST) {
                break;
            }
        }
        return calls;
    }

    private void answer(List<Call<Q, A>> calls) {
        try {
            var answers = together.apply(calls.stream().map(Call::question).toList());
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException failure) {
            if (calls.size() == 1) {
                calls.getFirst().answer().completeExceptionally(failure);
            } else {
                calls.forEach(call -> answer(List.of(call)));
            }
        }
    }
}
