package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private final Instances instances = new Instances();

    private Evaluation evaluation(long release, String... pictures) {
        return instances.of(
                release,
                List.of(pictures).stream()
                        .map(picture -> instances.of(chosen(picture)))
                        .toList());
    }

    @Test
    void equalAnswersAreOneInstance() {
        Evaluation first = evaluation(3, "small", "large");
        assertThat(first).isEqualTo(new Evaluation(3, List.of(chosen("small"), chosen("large"))));
        assertThat(evaluation(3, "small", "large")).isSameAs(first);
    }

    @Test
    void whatDiffersIsAnother() {
        Evaluation first = evaluation(3, "small", "large");
        assertThat(List.of(
                        evaluation(4, "small", "large"),
                        evaluation(3, "large", "small"),
                        evaluation(3, "small"),
                        evaluation(3, "small", "large", "large"),
                        evaluation(3, "small", "other")))
                .doesNotContain(first);
    }

    @Test
    void aValueOfAnotherRuleIsAnotherAnswer() {
        var asIfByOther =
                new Chosen(chosen("small").adaptiveFields(), chosen("large").winners(), List.of());
        assertThat(instances.of(asIfByOther)).isNotEqualTo(instances.of(chosen("small")));
    }
}
