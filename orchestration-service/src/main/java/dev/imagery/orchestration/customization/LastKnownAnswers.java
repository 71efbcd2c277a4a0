package dev.imagery.orchestration.customization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;

/**
 * The last good answers by context, in memory and bounded. Caffeine evicts by frequency, so that contexts made up by a caller
 * do not displace the common ones.
 */
final class LastKnownAnswers {

    private final Cache<Map<String, String>, Evaluation> answers;

    LastKnownAnswers(int contexts) {
        answers = Caffeine.newBuilder().maximumSize(contexts).build();
    }

    /** An answer without fields is forgotten, as it says no more than no answer. */
    void remember(Map<String, String> context, Evaluation evaluation) {
        if (evaluation.adaptiveFields().isEmpty()) {
            answers.invalidate(context);
        } else {
            answers.put(context, evaluation);
        }
    }

    Optional<Evaluation> of(Map<String, String> context) {
        return Optional.ofNullable(answers.getIfPresent(context));
    }
}
