package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.chaos.run.ChaosRun;
import dev.imagery.local.chaos.run.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Half a minute of {@code ./imagery chaos}; CONTRIBUTING.md says how more is run. */
@Tag("suite")
class ChaosTest {

    private static final long SEED = 1;

    @Test
    void halfAMinuteOfFaultsBreaksNoRule() throws Exception {
        Path checkout = Path.of("..").toAbsolutePath().normalize();

        Outcome outcome = new ChaosRun(checkout, SEED, Duration.ofSeconds(30), 1).run(System.out::println);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.faultCount()).isGreaterThan(5);
        assertThat(outcome.ends()).containsKey("live");
    }
}
