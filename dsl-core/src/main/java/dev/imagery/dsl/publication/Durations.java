package dev.imagery.dsl.publication;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Shapes of durations in whole seconds, as ISO 8601 writes them. */
final class Durations {

    private Durations() {}

    static Shape<Duration> between(Duration least, Duration most) {
        return Texts.meaning(
                "a duration of ISO 8601 in whole seconds, from " + least + " to " + most + ", such as PT10M",
                "invalid-duration",
                text -> parse(text)
                        .filter(duration ->
                                duration.truncatedTo(ChronoUnit.SECONDS).equals(duration)
                                        && duration.compareTo(least) >= 0
                                        && duration.compareTo(most) <= 0),
                Duration::toString);
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
