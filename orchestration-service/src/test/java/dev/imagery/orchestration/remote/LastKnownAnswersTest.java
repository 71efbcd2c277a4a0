package dev.imagery.orchestration.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class LastKnownAnswersTest {

    private static final List<Map<String, String>> VISIT = List.of(Map.of("country", "US"));

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
        assertThat(answers.of(List.of(Map.of("country", "CA")))).isEmpty();
    }

    @Test
    void anAnswerWithoutFieldsForgetsTheOneBefore() {
        answers.remember(VISIT, evaluation(1));
        answers.remember(VISIT, new Evaluation(2, List.of(Chosen.NOTHING)));
        assertThat(answers.of(VISIT)).isEmpty();
    }

    private static Evaluation evaluation(long release) {
        return new Evaluation(
                release,
                List.of(new Chosen(
                        Map.of("backgroundImage", StringNode.valueOf("https://cdn.example.com/a.jpg")),
                        Map.of(),
                        List.of())));
    }
}
