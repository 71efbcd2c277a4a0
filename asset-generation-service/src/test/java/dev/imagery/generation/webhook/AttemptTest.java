package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.webhook.call.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {

    @ParameterizedTest
    @CsvSource({
        "199, false, false",
        "200, true, false",
        "204, true, false",
        "299, true, false",
        "301, false, false",
        "404, false, false",
        "410, false, true",
        "500, false, false"
    })
    void theStatusSaysWhetherItSucceededAndWhetherItIsTheLast(int status, boolean succeeded, boolean last) {
        var attempt = attempt(new Answer.Answered(status, Optional.empty()));

        assertThat(attempt.succeeded()).isEqualTo(succeeded);
        assertThat(attempt.isLast()).isEqualTo(last);
    }

    @Test
    void noAnswerIsNoSuccess() {
        var attempt = attempt(new Answer.Unanswered("nobody there"));

        assertThat(attempt.succeeded()).isFalse();
        assertThat(attempt.isLast()).isFalse();
        assertThat(attempt.fault()).contains("nobody there");
    }

    @ParameterizedTest
    @CsvSource({"5, 10", "10, 10", "60, 60", "100, 100", "101, 10"})
    void aReceiverMayAskForMoreTimeThanUsualButNotForMoreThanTheLongest(long asked, long expected) {
        var attempt = attempt(new Answer.Answered(429, Optional.of(Duration.ofSeconds(asked))));

        assertThat(attempt.wait(Duration.ofSeconds(10), Duration.ofSeconds(100)))
                .isEqualTo(Duration.ofSeconds(expected));
    }

    private static Attempt attempt(Answer answer) {
        return Attempt.of(answer, Instant.EPOCH, Duration.ZERO);
    }
}
