package dev.imagery.rules.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The attribute's value is a number (see {@link Decimal}) between these bounds; 3, 3.0 and 3e0 are the same number.
 *
 * @param lower none where null
 * @param upper none where null
 */
public record NumericRange(@Nullable Bound lower, @Nullable Bound upper) implements Condition {

    public NumericRange {
        if (lower == null && upper == null) {
            throw new IllegalArgumentException("a range needs a bound");
        }
        if (isEmpty(lower, upper)) {
            throw new IllegalArgumentException("no number is in the range " + lower + ", " + upper);
        }
    }

    /** Whether no number can be between the bounds. */
    public static boolean isEmpty(@Nullable Bound lower, @Nullable Bound upper) {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.value().compareTo(upper.value());
        return order > 0 || (order == 0 && !(lower.inclusive() && upper.inclusive()));
    }

    @Override
    public boolean holds(AttributeValue value) {
        BigDecimal number = value.number();
        return number != null && (lower == null || isBelow(lower, number)) && (upper == null || isAbove(upper, number));
    }

    private static boolean isBelow(Bound lower, BigDecimal number) {
        int order = lower.value().compareTo(number);
        return order < 0 || (order == 0 && lower.inclusive());
    }

    private static boolean isAbove(Bound upper, BigDecimal number) {
        int order = upper.value().compareTo(number);
        return order > 0 || (order == 0 && upper.inclusive());
    }

    @Override
    public int weight() {
        return 1_003;
    }

    /**
     * An end of the range.
     *
     * @param inclusive whether the number itself is in the range
     */
    public record Bound(BigDecimal value, boolean inclusive) {

        public Bound {
            value = value.stripTrailingZeros();
        }
    }
}
