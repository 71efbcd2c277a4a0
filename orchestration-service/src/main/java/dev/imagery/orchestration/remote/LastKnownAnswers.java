package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last good answers by the contexts that were asked together, in memory and bounded. Caffeine evicts by frequency, so that
 * contexts made up by a caller do not displace the common ones.
 */
final class LastKnownAnswers {

    private final Cache<List<Map<String, String>>, Evaluation> answers;

    LastKnownAnswers(int questions) {
        answers = Caffeine.newBuilder().maximumSize(questions).build();
    }

    /** An answer without fields is forgotten, as it says no more than no answer. */
    void remember(List<Map<String, String>> contexts, Evaluation evaluation) {
        if (evaluation.answers().stream()
                .allMatch(answer -> answer.adaptiveFields().isEmpty())) {
            answers.invalidate(contexts);
        } else {
            answers.put(contexts, evaluation);
        }
    }

    Optional<Evaluation> of(List<Map<String, String>> contexts) {
        return Optional.ofNullable(answers.getIfPresent(contexts));
    }
}
