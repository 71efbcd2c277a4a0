package dev.imagery.orchestration.customization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class LastKnownAnswersTest {

    private static final Map<String, String> VISIT = Map.of("country", "US");

    private final LastKnownAnswers answers = new LastKnownAnswers(10);

    @Test
    void theLastAnswerOfAContextIsKnown() {
        answers.remember(VISIT, evaluation(1));
        answers.remember(VISIT, evaluation(2));
        assertThat(answers.of(VISIT)).contains(evaluation(2));
    }

    @Test
    void otherContextsAreNotMixedUp() {
        answers.remember(VISIT, evaluation(1));
        assertThat(answers.of(Map.of("country", "CA"))).isEmpty();
    }

    @Test
    void anAnswerWithoutFieldsForgetsTheOneBefore() {
        answers.remember(VISIT, evaluation(1));
        answers.remember(VISIT, new Evaluation(2, Map.of()));
        assertThat(answers.of(VISIT)).isEmpty();
    }

    private static Evaluation evaluation(long release) {
        return new Evaluation(release, Map.of("backgroundImage", StringNode.valueOf("https://cdn.example.com/a.jpg")));
    }
}
