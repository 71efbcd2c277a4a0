package dev.imagery.orchestration.purged;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Evaluation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks where pictures are delivered. What was found counts for a while, and is
 * found anew beside the visits that need it, so that hardly any waits. A picture that nothing can be found out about is given: from
 * where it cannot be looked for it cannot be fetched.
 */
final class DeliveredPictures implements PurgedPictures {

    private static final int MOST_ANSWERS = 10_000;
    private static final int MOST_PICTURES = 200_000;

    /** Of the time for which an answer needs no look: when it is looked for beside visits, each at its own moment of the part between. */
    private static final double LOOKED_FOR_FROM = 0.5;

    private static final double LOOKED_FOR_UNTIL = 0.9;
    private static final int MOMENTS = 1_000;

    private final Pictures pictures;
    private final Delivery delivery;
    private final Duration timeLimit;
    private final Duration keepFor;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AsyncLoadingCache<String, Delivery.Found> found;
    /** By identity, as the same answer is the same instance. */
    private final AsyncLoadingCache<Evaluation, Evaluation> left;

    /**
     * @param timeLimit the longest that a visit waits
     * @param keepFor for how long what was found counts
     * @param threads as many pictures are looked for at the same time
     */
    DeliveredPictures(
            Pictures pictures,
            Delivery delivery,
            Duration timeLimit,
            Duration keepFor,
            Clock clock,
            Executor threads,
            MeterRegistry meters) {
        this.pictures = pictures;
        this.delivery = delivery;
        this.timeLimit = timeLimit;
        this.keepFor = keepFor;
        this.clock = clock;
        this.meters = meters;
        for (Delivery.Found each : Delivery.Found.values()) {
            count(each, 0);
        }
        this.found = Caffeine.newBuilder()
                .maximumSize(MOST_PICTURES)
                .expireAfterWrite(keepFor.dividedBy(2))
                .executor(threads)
                .buildAsync(this::look);
        this.left = Caffeine.newBuilder()
                .weakKeys()
                .maximumSize(MOST_ANSWERS)
                .refreshAfterWrite(keepFor.dividedBy(2))
                .expireAfterWrite(keepFor)
                .executor(threads)
                .buildAsync((Evaluation answer, Executor _) -> whatIsLeft(answer));
    }

    @Override
    public Evaluation without(Evaluation evaluation, Instant given) {
        Instant now = clock.instant();
        if (now.isBefore(given.plus(unlooked(evaluation)))) {
            return evaluation;
        }
        CompletableFuture<Evaluation> looking = left.get(evaluation);
        if (now.isBefore(given.plus(keepFor)) && !looking.isDone()) {
            return evaluation; // it is looked for beside this visit
        }
        try {
            return looking.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException unknown) {
            return evaluation;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return evaluation;
        }
    }

    /**
     * For how long an answer is given without a look. When customization goes away, all answers are of about the same time: if all were looked
     * for at once, visits would share the processors with that.
     */
    private Duration unlooked(Evaluation evaluation) {
        double moment = Math.floorMod(System.identityHashCode(evaluation), MOMENTS) / (double) MOMENTS;
        return Duration.ofMillis(
                (long) (keepFor.toMillis() * (LOOKED_FOR_FROM + (LOOKED_FOR_UNTIL - LOOKED_FOR_FROM) * moment)));
    }

    private Delivery.Found look(String key) {
        Delivery.Found each = delivery.look(key);
        count(each, 1);
        return each;
    }

    private CompletableFuture<Evaluation> whatIsLeft(Evaluation evaluation) {
        Map<String, CompletableFuture<Delivery.Found>> looking = new HashMap<>();
        pictures.of(evaluation).forEach(key -> looking.put(key, found.get(key)));
        return CompletableFuture.allOf(looking.values().toArray(CompletableFuture[]::new))
                .thenApply(_ -> pictures.without(gone(looking), evaluation));
    }

    private static Set<String> gone(Map<String, CompletableFuture<Delivery.Found>> looked) {
        return looked.entrySet().stream()
                .filter(picture -> picture.getValue().join() == Delivery.Found.GONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void count(Delivery.Found each, double times) {
        meters.counter(
                        "imagery.customization.pictures.looked.for",
                        "found",
                        each.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }
}
