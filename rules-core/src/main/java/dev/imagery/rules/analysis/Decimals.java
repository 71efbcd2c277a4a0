package dev.imagery.rules.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers that stand for all others. */
final class Decimals {

    private static final int MOST_ZEROS = 20;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Decimals() {}

    /** The bounds, and a number between any two neighbours, below all and above all. */
    static List<BigDecimal> atAndAround(SortedSet<BigDecimal> bounds) {
        var numbers = new ArrayList<BigDecimal>();
        if (bounds.isEmpty()) {
            return numbers;
        }
        numbers.add(below(bounds.first()));
        BigDecimal before = bounds.first();
        for (BigDecimal bound : bounds) {
            if (before.compareTo(bound) < 0) {
                numbers.add(between(before, bound));
            }
            numbers.add(bound);
            before = bound;
        }
        numbers.add(below(bounds.last().negate()).negate());
        return numbers;
    }

    private static BigDecimal below(BigDecimal number) {
        return number.signum() < 0 ? number.multiply(TWO) : BigDecimal.ONE.negate();
    }

    /** The shortest number at the middle of two that still is between them. */
    private static BigDecimal between(BigDecimal lower, BigDecimal upper) {
        BigDecimal middle = lower.add(upper).divide(TWO);
        for (int digits = 1; ; digits++) {
            BigDecimal rounded = middle.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.compareTo(lower) > 0 && rounded.compareTo(upper) < 0) {
                return rounded;
            }
        }
    }

    /** Ways to write the number: with zeros at the end of its fraction. */
    static Stream<String> spellings(BigDecimal number) {
        String[] parts = number.stripTrailingZeros().toString().split("E", -1);
        String fraction = parts[0].contains(".") ? "" : ".0";
        String exponent = parts.length == 1 ? "" : "E" + parts[1];
        return Stream.concat(
                Stream.of(parts[0] + exponent),
                IntStream.range(0, MOST_ZEROS).mapToObj(i -> parts[0] + fraction + "0".repeat(i) + exponent));
    }
}
