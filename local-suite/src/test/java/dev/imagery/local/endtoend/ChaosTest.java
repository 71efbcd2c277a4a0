package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.chaos.run.ChaosRun;
import dev.imagery.local.chaos.run.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A little of {@code ./imagery chaos}; CONTRIBUTING.md says how more is run. */
@Tag("suite")
class ChaosTest {

    /** With it, a few seconds see the coordinator, the worker and the database killed, and the object store away. */
    private static final long SOON_OF_MANY_KINDS = 120;

    @Test
    void aFewSecondsOfFaultsBreakNoRule() throws Exception {
        assertBreaksNoRule(SOON_OF_MANY_KINDS, Duration.ofSeconds(16), 4);
    }

    @Test
    @Tag("long")
    void halfAMinuteOfFaultsBreaksNoRule() throws Exception {
        assertBreaksNoRule(1, Duration.ofSeconds(30), 6);
    }

    private static void assertBreaksNoRule(long seed, Duration length, int leastFaults) throws Exception {
        Path checkout = Path.of("..").toAbsolutePath().normalize();

        Outcome outcome = new ChaosRun(checkout, seed, length, 1).run(System.out::println);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.faultCount()).isGreaterThanOrEqualTo(leastFaults);
        assertThat(outcome.ends()).containsKey("live");
    }
}
