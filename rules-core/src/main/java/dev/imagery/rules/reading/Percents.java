package dev.imagery.rules.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers from 0 to 100. */
final class Percents {

    private Percents() {}

    /** The percentage in the steps that so many decimals make; null after a fault was told. */
    static @Nullable Integer steps(Place place, int decimals) {
        String expected = "a number from 0 to 100 with at most " + decimals + " decimals";
        if (!place.node().isNumber()) {
            place.wrongType(expected);
            return null;
        }
        BigDecimal percent = place.number();
        if (percent == null) {
            return null;
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > decimals) {
            place.fault("out-of-range", percent, expected);
            return null;
        }
        return percent.movePointRight(decimals).intValueExact();
    }

    /** What {@link #steps} read, as it was. */
    static BigDecimal percent(int steps, int decimals) {
        BigDecimal percent = BigDecimal.valueOf(steps, decimals).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent; // 50, not 5E+1
    }
}
