package dev.imagery.rules.reading;

import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"atLeast": 3, "below": 7}} and the like: a lower bound, an upper bound, or both. */
final class NumericRangeReader {

    private NumericRangeReader() {}

    static @Nullable NumericRange read(Place place) {
        int before = place.faults().total();
        Bound lower = bound(place, "atLeast", "above");
        Bound upper = bound(place, "atMost", "below");
        if (place.faults().total() > before) {
            return null;
        }
        if (NumericRange.isEmpty(lower, upper)) {
            place.fault("empty-range", "an object", "bounds with a number between them");
            return null;
        }
        return new NumericRange(lower, upper);
    }

    private static @Nullable Bound bound(Place place, String inclusive, String exclusive) {
        Place with = place.child(inclusive);
        Place without = place.child(exclusive);
        if (with != null && without != null) {
            without.fault("duplicate", exclusive, "either " + inclusive + " or " + exclusive);
            return null;
        }
        Place bound = with == null ? without : with;
        if (bound == null) {
            return null;
        }
        if (!bound.node().isNumber()) {
            bound.wrongType("a number");
            return null;
        }
        BigDecimal number = bound.number();
        return number == null ? null : new Bound(number, with != null);
    }
}
