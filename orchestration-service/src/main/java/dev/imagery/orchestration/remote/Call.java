package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call to customization, which any number of visits wait for.
 *
 * @param begun by {@link System#nanoTime}
 * @param answer empty where there is none; it never fails
 */
record Call(long begun, CompletableFuture<Optional<Answer>> answer) {

    /** Waits until it has taken so long since its begin, whenever the visit came to it. */
    Optional<Answer> within(long nanos) {
        try {
            return answer.get(begun + nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
