package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.fleet.Worker.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration LOST_AFTER = Duration.ofSeconds(10);

    @Test
    void oneThatShowsItselfAndHasNoReasonNotToIsReady() {
        assertThat(state(10, false, List.of(), false)).isEqualTo(State.READY);
    }

    @Test
    void oneThatIsPausedIsNotReady() {
        assertThat(state(1, false, List.of(), true)).isEqualTo(State.PAUSED);
    }

    @Test
    void problemsAreToldBeforeAPauseAndTheEndBeforeProblems() {
        assertThat(state(1, false, List.of("no disk"), true)).isEqualTo(State.UNFIT);
        assertThat(state(1, true, List.of("no disk"), true)).isEqualTo(State.DRAINING);
    }

    @Test
    void oneThatGivesNoSignIsLostWhateverItLastSaid() {
        assertThat(state(11, true, List.of("no disk"), true)).isEqualTo(State.LOST);
    }

    private static State state(int silent, boolean draining, List<String> problems, boolean paused) {
        return new Worker(
                        "a-1",
                        "a",
                        "1",
                        1,
                        List.of(1),
                        2,
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Duration.ofSeconds(silent),
                        draining,
                        problems,
                        paused)
                .state(LOST_AFTER);
    }
}
