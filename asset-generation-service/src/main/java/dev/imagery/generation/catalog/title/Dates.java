package dev.imagery.generation.catalog.title;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/** Days and instants of ISO 8601 in the years 1 to 9999: those further off are slips, and no database keeps all that Java can tell. */
final class Dates {

    private static final int LAST_YEAR = 9_999;

    private Dates() {}

    /** A function that is empty for text that the parser refuses or that is far off. */
    static <T extends TemporalAccessor> Function<String, Optional<T>> parsed(Function<CharSequence, T> parser) {
        return text -> {
            try {
                return Optional.of(parser.apply(text)).filter(Dates::isNear);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }

    private static boolean isNear(TemporalAccessor time) {
        int year = time instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).getYear()
                : time.get(ChronoField.YEAR);
        return year >= 1 && year <= LAST_YEAR;
    }
}
