package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Percentage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"percent": 25, "salt": "headline"}}, or the percentages from one number to another. */
final class PercentageReader {

    private static final int DECIMALS = 4;
    private static final int LONGEST_SALT = 64;

    private PercentageReader() {}

    static @Nullable Percentage read(Place place) {
        int before = place.faults().total();
        Place percent = place.required("percent", "a number from 0 to 100, or an array of two");
        Place salted = place.required("salt", "a string that tells this share's dice from those of others");
        String salt = salted == null ? null : salted.text(1, LONGEST_SALT, "a string");
        Integer from = 0;
        Integer until = null;
        if (percent != null && percent.node().isArray()) {
            if (percent.hasSize(2, 2, "numbers")) {
                List<Place> ends = percent.children();
                from = Percents.steps(ends.getFirst(), DECIMALS);
                until = Percents.steps(ends.getLast(), DECIMALS);
            }
        } else if (percent != null) {
            until = Percents.steps(percent, DECIMALS);
        }
        if (place.faults().total() > before || percent == null || salt == null || from == null || until == null) {
            return null;
        }
        if (from >= until && !(from == 0 && percent.node().isNumber())) {
            percent.fault("empty-range", "an array", "two numbers, the second greater than the first");
            return null;
        }
        return new Percentage(from, until, salt);
    }
}
