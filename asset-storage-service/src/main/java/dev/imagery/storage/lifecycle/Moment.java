package dev.imagery.storage.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/**
 * When something is to happen.
 *
 * @param instant in microseconds, from year 1 to 9999
 */
public record Moment(Instant instant) {

    private static final String WORDS = "an instant with its offset, such as 2026-12-01T09:00:00+01:00, or"
            + " {\"local\": \"2026-12-01T09:00\", \"zone\": \"Europe/Berlin\"}";

    public Moment {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * An instant as text, or the time of a place as an object with {@code local} and {@code zone}. A time that clocks leave out is as
     * much later as they are put forward, and of one that they show twice the first counts.
     *
     * @throws IllegalArgumentException where it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Moment read(JsonNode json) {
        try {
            OffsetDateTime time = json.isObject() ? local(json) : OffsetDateTime.parse(json.asString());
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return new Moment(time.toInstant());
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(WORDS, e);
        }
        throw new IllegalArgumentException(WORDS);
    }

    private static OffsetDateTime local(JsonNode json) {
        if (json.size() != 2) {
            throw new IllegalArgumentException(WORDS);
        }
        return LocalDateTime.parse(json.path("local").asString(""))
                .atZone(ZoneId.of(json.path("zone").asString("")))
                .toOffsetDateTime();
    }
}
