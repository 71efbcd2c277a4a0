package dev.imagery.orchestration.customization;

import dev.imagery.starter.request.RequestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;

/** Answers for a context whatever the state of the customization service. */
public final class Customization {

    private static final Logger log = LoggerFactory.getLogger(Customization.class);

    private final CustomizationClient client;
    private final CircuitBreaker breaker;
    private final LastKnownAnswers lastKnown;

    Customization(CustomizationClient client, CircuitBreaker breaker, LastKnownAnswers lastKnown) {
        this.client = client;
        this.breaker = breaker;
        this.lastKnown = lastKnown;
    }

    /** Takes at most the time limit of {@link CustomizationSettings}; never throws for what is wrong over there. */
    public Answer answer(Map<String, String> context) {
        String requestId = RequestId.current().orElse(null);
        return breaker.run(
                () -> {
                    // The breaker's time limit runs this on another thread.
                    try (RequestId.Scope _ = RequestId.open(requestId)) {
                        return current(context);
                    }
                },
                failure -> degraded(context, failure));
    }

    private Answer current(Map<String, String> context) {
        Evaluation evaluation = client.evaluate(context);
        lastKnown.remember(context, evaluation);
        return new Answer.Current(evaluation);
    }

    private Answer degraded(Map<String, String> context, @Nullable Throwable failure) {
        log.debug("Customization is away, answering what is known for {}", context, failure);
        return lastKnown.of(context).<Answer>map(Answer.LastKnown::new).orElseGet(Answer.Unknown::new);
    }
}
