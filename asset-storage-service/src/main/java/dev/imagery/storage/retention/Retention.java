package dev.imagery.storage.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a group says of its versions; where it says nothing, the settings do.
 *
 * @param newest so many of the newest sealed ones are kept
 * @param liveWithinDays what was live, sealed or opened in so many days is kept
 */
record Retention(
        @Nullable @Min(value = 1, message = NEWEST) @Max(value = 10_000, message = NEWEST) Integer newest,

        @Nullable @Min(value = 0, message = DAYS) @Max(value = 36_500, message = DAYS) Integer liveWithinDays) {

    static final Retention UNSAID = new Retention(null, null);

    private static final String NEWEST = "a whole number of versions from 1 to 10000";
    private static final String DAYS = "a whole number of days from 0 to 36500";

    /** What holds, with the settings where the group says nothing. */
    Effective or(RetentionSettings settings) {
        return new Effective(
                newest == null ? settings.newest() : newest,
                liveWithinDays == null ? settings.liveWithinDays() : liveWithinDays);
    }

    /** The same, with nothing unsaid. */
    record Effective(int newest, int liveWithinDays) {}
}
