package dev.imagery.generation.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void whatIsLeftTakesAsLongAsItsCostAtTheRateOfTheWindow() {
        var pace = new Pace(Duration.ofSeconds(30), 60, 45);

        assertThat(pace.rate()).isEqualTo(2.0);
        assertThat(pace.remaining(90).orElseThrow().seconds()).isEqualTo(60.0, within(1e-9));
    }

    @Test
    void theMoreWasCountedTheCloserAreTheBounds() {
        var few = new Pace(Duration.ofSeconds(30), 16, 16).remaining(160).orElseThrow();
        var many =
                new Pace(Duration.ofSeconds(30), 1600, 1600).remaining(16_000).orElseThrow();

        assertThat(few.seconds()).isEqualTo(many.seconds(), within(1e-9));
        assertThat(few.lowest()).isEqualTo(300 / 1.49, within(0.01));
        assertThat(few.highest()).isEqualTo(300 / 0.51, within(0.01));
        assertThat(many.lowest()).isEqualTo(300 / 1.049, within(0.01));
        assertThat(many.highest()).isEqualTo(300 / 0.951, within(0.01));
    }

    @Test
    void withFewerThanThreeNothingIsTold() {
        assertThat(new Pace(Duration.ofSeconds(30), 2, 2).remaining(10)).isEmpty();
        assertThat(new Pace(Duration.ofSeconds(30), 3, 3).remaining(10)).isPresent();
        assertThat(new Pace(Duration.ofSeconds(30), 0, 0).rate()).isZero();
    }

    @Test
    void theUpperBoundStaysFiniteWithThree() {
        assertThat(new Pace(Duration.ofSeconds(30), 3, 3)
                        .remaining(3)
                        .orElseThrow()
                        .highest())
                .isEqualTo(90.0, within(1e-9));
    }
}
