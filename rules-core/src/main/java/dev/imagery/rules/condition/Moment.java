package dev.imagery.rules.condition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a clock on a wall shows it.
 *
 * @param local the clock's time; one that a clock skips is that much later, and of one that it shows twice it is the first
 * @param zone where the clock hangs; {@link ZoneOffset#UTC} for a moment that was stated by its offset
 * @param instant the moment itself
 */
public record Moment(LocalDateTime local, ZoneId zone, Instant instant) {

    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    public Moment {
        if (!instant.equals(local.atZone(zone).toInstant())) {
            throw new IllegalArgumentException("a clock in " + zone + " never shows " + local + " at " + instant);
        }
    }

    /** The moment when a clock in the zone shows this. */
    public static Moment of(LocalDateTime local, ZoneId zone) {
        return new Moment(local, zone, local.atZone(zone).toInstant());
    }

    /** The moment by the clock of UTC. */
    public static Moment of(Instant instant) {
        return new Moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, instant);
    }

    /** The instant that a text states by ISO 8601 with its offset, such as {@code 2026-12-01T09:00+09:00}; null where it states none. */
    public static @Nullable Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noSuchDay) { // such as February 30
            return null;
        }
    }
}
