package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.TimeWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"from": …, "until": …}} of instants with their offsets, or of local times with {@code "zone"}. */
final class TimeWindowReader {

    private static final Pattern LOCAL =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
    private static final int LONGEST = 64;

    private TimeWindowReader() {}

    static @Nullable TimeWindow read(Place place) {
        int before = place.faults().total();
        Place zoned = place.child("zone");
        ZoneId zone = zoned == null ? null : zone(zoned);
        if (place.faults().total() > before) {
            return null;
        }
        Moment from = moment(place.child("from"), zone);
        Moment until = moment(place.child("until"), zone);
        if (place.faults().total() > before) {
            return null;
        }
        if (from == null && until == null) {
            place.fault("missing", null, "from, until or both");
            return null;
        }
        if (from != null && until != null && !from.instant().isBefore(until.instant())) {
            place.fault("empty-range", "an object", "an until that is after from");
            return null;
        }
        return new TimeWindow(from, until);
    }

    private static @Nullable ZoneId zone(Place place) {
        String expected = "a time zone of the IANA database, such as Asia/Tokyo";
        String name = place.text(1, LONGEST, expected);
        if (name == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            place.unknown("unknown-value", name, expected, ZoneId.getAvailableZoneIds());
            return null;
        }
        return ZoneId.of(name);
    }

    private static @Nullable Moment moment(@Nullable Place place, @Nullable ZoneId zone) {
        if (place == null) {
            return null;
        }
        String expected = zone == null
                ? "an instant with its offset, such as 2026-12-01T09:00+09:00, or a local time beside a zone"
                : "a local time of the zone, such as 2026-12-01T09:00";
        String text = place.text(1, LONGEST, expected);
        if (text == null) {
            return null;
        }
        Moment moment = zone == null ? instant(text) : local(text, zone);
        if (moment == null) {
            place.fault("malformed", text, expected);
        }
        return moment;
    }

    private static @Nullable Moment instant(String text) {
        Instant instant = Moment.instant(text);
        return instant == null ? null : Moment.of(instant);
    }

    private static @Nullable Moment local(String text, ZoneId zone) {
        if (!LOCAL.matcher(text).matches()) {
            return null;
        }
        try {
            return Moment.of(LocalDateTime.parse(text), zone);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
