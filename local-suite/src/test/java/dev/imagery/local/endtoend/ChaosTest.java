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
@Tag("long")
class ChaosTest {

    /** With it, the coordinator, the worker and the database are killed within seconds, and the object store is away. */
    private static final long SOON_OF_MANY_KINDS = 120;

    private static final int LEAST_FAULTS = 6;

    @Test
    void halfAMinuteOfFaultsBreaksNoRule() throws Exception {
        Path checkout = Path.of("..").toAbsolutePath().normalize();

        Outcome outcome =
                new ChaosRun(checkout, SOON_OF_MANY_KINDS, Duration.ofSeconds(30), 1).run(System.out::println);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.faultCount()).isGreaterThanOrEqualTo(LEAST_FAULTS);
        assertThat(outcome.ends()).containsKey("live");
    }
}
