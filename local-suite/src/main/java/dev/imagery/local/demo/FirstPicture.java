package dev.imagery.local.demo;

import dev.imagery.local.progress.Screen;
import java.time.Duration;
import java.time.Instant;

/** Tells how long it took from the command in the shell to the first wall, with installing and building. */
final class FirstPicture {

    /** When the launcher started, in seconds since 1970. */
    private static final String STARTED = "IMAGERY_STARTED";

    private FirstPicture() {}

    static void tell(Screen screen) {
        String started = System.getenv(STARTED);
        if (started != null && started.matches("\\d{1,12}")) {
            Duration since = Duration.between(Instant.ofEpochSecond(Long.parseLong(started)), Instant.now());
            screen.line("  %s after ./imagery was called".formatted(Screen.seconds(since)));
        }
    }
}
