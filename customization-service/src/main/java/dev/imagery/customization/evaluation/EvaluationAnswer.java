package dev.imagery.customization.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The answer to one context.
 *
 * @param release the release that it comes from; 0 before the first
 */
record EvaluationAnswer(long release, @JsonUnwrapped Answered answered) implements Answer {

    @Override
    public List<List<Answered>> shown() {
        return List.of(List.of(answered));
    }
}
