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
    void isThreeTimesWhatNearlyAllAnswersTake() {
        answers(470, 5);
        answers(42, 20);
        assertThat(patience.forSame()).isEqualTo(millis(60));
    }

    @Test
    void aFewSlowAnswersOfManyMakeNobodyWait() {
        answers(492, 5);
        answers(20, 200);
        assertThat(patience.forSame()).isEqualTo(millis(15));
    }

    @Test
    void isNeverLessThanItsLowerBound() {
        answers(512, 1);
        assertThat(patience.forSame()).isEqualTo(millis(10));
    }

    @Test
    void isNeverMoreThanItsUpperBound() {
        answers(512, 100);
        assertThat(patience.forSame()).isEqualTo(millis(250));
    }

    @Test
    void endsWhereWaitingIsInVain() {
        answers(512, 300);
        assertThat(patience.forSame()).isEqualTo(millis(10));
    }

    @Test
    void forgetsHowItOnceWas() {
        answers(5_008, 300);
        answers(512, 5);
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
