package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A question that customization is being asked, whose answer any number of visits wait for.
 *
 * @param contexts of one visit
 * @param requestId of the visit that came with it first
 * @param begun by {@link System#nanoTime}
 * @param answer empty where there is none; it never fails
 */
record Question(
        List<Map<String, String>> contexts,
        @Nullable String requestId,
        long begun,
        CompletableFuture<Optional<Answer>> answer) {

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
