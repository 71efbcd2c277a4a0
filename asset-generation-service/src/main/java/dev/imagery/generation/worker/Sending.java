package dev.imagery.generation.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread beside the one that draws: what was drawn is sent, one after the other, while the next is drawn. */
final class Sending implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("sending").factory());
    private final List<RenderDirectory> directories = new ArrayList<>();

    /** Does something after all that was begun before. */
    <T> Future<T> begin(Callable<T> part) {
        return thread.submit(part);
    }

    /** The same with the files of a render, which are deleted when it has ended. */
    <T> Future<T> begin(RenderDirectory files, Callable<T> part) {
        directories.add(files);
        return begin(() -> {
            try (files) {
                return part.call();
            }
        });
    }

    /** Waits for something that was begun, and throws what was thrown there. */
    static <T> T result(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a render was sent", e);
        }
    }

    /** Waits for what was begun; where this thread is interrupted, that is, and what had not begun is left, without its files. */
    @Override
    public void close() {
        thread.close();
        directories.forEach(RenderDirectory::close);
    }
}
