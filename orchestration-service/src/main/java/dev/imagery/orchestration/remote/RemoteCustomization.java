package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.starter.request.RequestId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;

/** Asks the customization service for each visit, at most for the time limit of {@link CustomizationSettings}. */
final class RemoteCustomization implements Customization {

    private static final Logger log = LoggerFactory.getLogger(RemoteCustomization.class);

    private final CustomizationClient client;
    private final CircuitBreaker breaker;
    private final LastKnownAnswers lastKnown;

    RemoteCustomization(CustomizationClient client, CircuitBreaker breaker, LastKnownAnswers lastKnown) {
        this.client = client;
        this.breaker = breaker;
        this.lastKnown = lastKnown;
    }

    @Override
    public Answer answer(List<Map<String, String>> contexts) {
        String requestId = RequestId.current().orElse(null);
        return breaker.run(
                () -> {
                    // The breaker's time limit runs this on another thread.
                    try (RequestId.Scope _ = RequestId.open(requestId)) {
                        return current(contexts);
                    }
                },
                failure -> degraded(contexts, failure));
    }

    private Answer current(List<Map<String, String>> contexts) {
        Evaluation evaluation = client.evaluate(contexts);
        lastKnown.remember(contexts, evaluation);
        return new Answer.Current(evaluation);
    }

    private Answer degraded(List<Map<String, String>> contexts, @Nullable Throwable failure) {
        log.debug("Customization is away, answering what is known for {}", contexts, failure);
        return lastKnown.of(contexts).<Answer>map(Answer.LastKnown::new).orElseGet(Answer.Unknown::new);
    }
}
