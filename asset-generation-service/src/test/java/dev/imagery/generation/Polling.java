package dev.imagery.generation;

import java.time.Duration;
import org.awaitility.Awaitility;

/** How often tests look whether what they wait for has come. */
final class Polling {

    private Polling() {}

    /** At once and then every 20 ms: most things take milliseconds here. */
    static void often() {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }
}
