package dev.imagery.orchestration.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofMillis(10), Duration.ofMillis(250));

    @Test
    void isLongBeforeAnythingIsKnown() {
        assertThat(patience.forSame()).isEqualTo(millis(250));
    }

    @Test
    void isKnownAfterAFewAnswers() {
        answers(16, 20);
        assertThat(patience.forSame()).isEqualTo(millis(60));
    }

    @Test
    void isThreeTimesWhatNearlyAllAnswersTake() {
        answers(235, 5);
        answers(21, 20);
        assertThat(patience.forSame()).isEqualTo(millis(60));
    }

    @Test
    void aFewSlowAnswersOfManyMakeNobodyWait() {
        answers(246, 5);
        answers(10, 200);
        assertThat(patience.forSame()).isEqualTo(millis(15));
    }

    @Test
    void theSlowAnswersAfterARestartMakeNobodyWait() {
        answers(8 * 256, 5);
        answers(7 * 256, 200);
        assertThat(patience.forSame()).isEqualTo(millis(15));
    }

    @Test
    void learnsThatAllAnswersTakeLongerNow() {
        answers(100 * 256, 5);
        answers(8 * 256, 20);
        assertThat(patience.forSame()).isEqualTo(millis(60));
    }

    @Test
    void isNeverLessThanItsLowerBound() {
        answers(256, 1);
        assertThat(patience.forSame()).isEqualTo(millis(10));
    }

    @Test
    void isNeverMoreThanItsUpperBound() {
        answers(256, 100);
        assertThat(patience.forSame()).isEqualTo(millis(250));
    }

    @Test
    void endsWhereWaitingIsInVain() {
        answers(256, 300);
        assertThat(patience.forSame()).isEqualTo(millis(10));
    }

    @Test
    void forgetsHowItOnceWas() {
        answers(100 * 256, 300);
        answers(8 * 256, 5);
        assertThat(patience.forSame()).isEqualTo(millis(15));
    }

    private void answers(int times, int millis) {
        for (int i = 0; i < times; i++) {
            patience.took(millis(millis));
        }
    }

    private static long millis(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
