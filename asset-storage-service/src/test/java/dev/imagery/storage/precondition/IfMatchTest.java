package dev.imagery.storage.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private static final EntityTag NOW = new EntityTag("9.3.0", "0f1e2d3c");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"9.3.0-0f1e2d3c\"", "\"9.3.0-aaaaaaaa\"", "\"9.3.0\"", "\"1.1.0-0f\", \"9.3.0-0f\""})
    void whoHasSeenTheSameCourseMayGoOn(@Nullable String header) {
        assertThatCode(() -> IfMatch.of(header).require(NOW, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"9.3.1-0f1e2d3c\"", "\"9.3\"", "\"9.3.00\"", "W/\"9.3.0-0f1e2d3c\"", "\"0f1e2d3c\"", "9.3.0"})
    void whoHasSeenAnotherOneMayNot(String header) {
        assertThatThrownBy(() -> IfMatch.of(header).require(NOW, "Version 3 is live"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(412);
                    assertThat(problem.title()).isEqualTo("Version 3 is live");
                    assertThat(problem.faults().getFirst().found()).isEqualTo(header);
                    assertThat(problem.faults().getFirst().expected()).isEqualTo("\"9.3.0-0f1e2d3c\" by now");
                });
    }

    @Test
    void whatChangesAsAWholeHasATagOfOnePart() {
        EntityTag tag = EntityTag.of(new byte[] {1, 2, 3});

        assertThat(tag.text()).hasSize(16).isEqualTo(tag.course());
        assertThatCode(() -> IfMatch.of("\"" + tag.text() + "\"").require(tag, ""))
                .doesNotThrowAnyException();
    }
}
