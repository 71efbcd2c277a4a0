package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.starter.request.RequestId;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/** The client behind breaker, bulkhead and time limit, with a second try where the connection failed and the budget allows it. */
final class GuardedClient implements Asking {

    private static final Logger log = LoggerFactory.getLogger(GuardedClient.class);

    /** Malformed, too large, or not to be evaluated. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private final CustomizationClient client;
    private final CircuitBreaker breaker;
    private final Supplier<Trust> trust;
    private final RetryBudget budget;
    private final MeterRegistry meters;

    GuardedClient(
            CustomizationClient client,
            CircuitBreaker breaker,
            Supplier<Trust> trust,
            RetryBudget budget,
            MeterRegistry meters) {
        this.client = client;
        this.breaker = breaker;
        this.trust = trust;
        this.budget = budget;
        this.meters = meters;
        List.of("answered", "failed", "late", "bulkhead", "breaker").forEach(this::count);
        meters.counter("imagery.customization.retries").increment(0);
    }

    @Override
    public Trust trust() {
        return trust.get();
    }

    @Override
    public Reply evaluate(List<List<Map<String, String>>> visits, @Nullable String requestId) {
        return breaker.run(
                () -> {
                    // The time limit runs this on another thread.
                    try (RequestId.Scope _ = RequestId.open(requestId)) {
                        Reply reply = new Reply.Answered(tried(visits));
                        count("answered").increment();
                        return reply;
                    }
                },
                failure -> {
                    count(outcome(failure)).increment();
                    log.debug("Customization did not answer for {}", visits, failure);
                    return isRefused(failure) ? new Reply.Refused() : new Reply.Silence();
                });
    }

    private List<Evaluation> tried(List<List<Map<String, String>>> visits) {
        budget.called();
        try {
            return client.evaluate(visits);
        } catch (ResourceAccessException failure) {
            if (isOfConnection(failure) && trust.get() == Trust.WELL && budget.spend()) {
                meters.counter("imagery.customization.retries").increment();
                return client.evaluate(visits);
            }
            throw failure;
        }
    }

    /** Refused, or cut off before an answer began; to wait once more for one that was waited for would take the time of two. */
    private static boolean isOfConnection(ResourceAccessException failure) {
        return failure.getCause() instanceof IOException cause && !(cause instanceof InterruptedIOException);
    }

    /** Told of the question itself, which no other time will make a better one. */
    private static boolean isRefused(@Nullable Throwable failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        return cause instanceof HttpClientErrorException refusal
                && REFUSALS.contains(refusal.getStatusCode().value());
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case CallNotPermittedException _ -> "breaker";
            case BulkheadFullException _ -> "bulkhead";
            case TimeoutException _ -> "late";
            case null, default -> "failed";
        };
    }

    private Counter count(String outcome) {
        return meters.counter("imagery.customization.calls", "outcome", outcome);
    }
}
