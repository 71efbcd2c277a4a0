package dev.imagery.customization.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.rules.evaluation.Evaluation;

/**
 * The answer to one context.
 *
 * @param release the release that it comes from; 0 before the first
 */
record EvaluationAnswer(long release, @JsonUnwrapped AdaptiveFields fields) {

    static EvaluationAnswer of(Evaluation evaluation) {
        return new EvaluationAnswer(evaluation.release(), AdaptiveFields.of(evaluation));
    }
}
