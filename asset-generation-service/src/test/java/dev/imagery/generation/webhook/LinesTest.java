package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final Lines lines = new Lines(2);
    private final UUID slow = UUID.randomUUID();

    @Test
    void noMoreCallsToOneAreMadeAtTheSameTimeThanTheLimit() {
        var third = lines.use(
                slow, () -> lines.use(slow, () -> lines.use(slow, () -> "made").isPresent()));

        assertThat(third.orElseThrow().orElseThrow()).isFalse();
    }

    @Test
    void othersAreCalledMeanwhile() {
        var other = lines.use(slow, () -> lines.use(slow, () -> lines.use(UUID.randomUUID(), () -> "made")));

        assertThat(other.orElseThrow().orElseThrow()).contains("made");
    }

    @Test
    void aLineIsFreeAgainAfterItsCall() {
        for (int call = 0; call < 5; call++) {
            assertThat(lines.use(slow, () -> "made")).contains("made");
        }
    }

    @Test
    void aLineIsFreeAgainAfterACallThatFailed() {
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> lines.use(slow, () -> {
                        throw new IllegalStateException("cut");
                    }))
                    .hasMessage("cut");
        }
        assertThat(lines.use(slow, () -> "made")).contains("made");
    }
}
