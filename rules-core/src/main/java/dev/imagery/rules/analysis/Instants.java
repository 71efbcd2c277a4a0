package dev.imagery.rules.analysis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to write an instant: by the clocks of different offsets. */
final class Instants {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private Instants() {}

    static Stream<String> spellings(Instant instant) {
        return Stream.concat(
                Stream.of(instant.toString()),
                IntStream.range(1, MINUTES_OF_A_DAY / 2)
                        .mapToObj(minutes -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)))));
    }
}
