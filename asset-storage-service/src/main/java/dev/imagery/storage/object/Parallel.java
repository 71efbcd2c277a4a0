package dev.imagery.storage.object;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same with many, some at once, each on a virtual thread. */
public final class Parallel {

    private Parallel() {}

    /** In the order of {@code items}; throws what {@code work} throws first. */
    public static <T, R> List<R> map(int atOnce, List<T> items, Function<T, R> work) {
        Semaphore slots = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = items.stream()
                    .map(item -> threads.submit(() -> {
                        slots.acquire();
                        try {
                            return work.apply(item);
                        } finally {
                            slots.release();
                        }
                    }))
                    .toList();
            List<R> results = new ArrayList<>(items.size());
            try {
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (ExecutionException | InterruptedException e) {
                threads.shutdownNow();
                throw unwrapped(e);
            }
        }
    }

    private static RuntimeException unwrapped(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(failure);
            return cancelled;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }
}
