package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as nodes. None is so large that a double would not hold its magnitude, so that arithmetic on them is safe. */
final class Numbers {

    private static final int LONGEST = 1_000;
    private static final int DIGITS_OF_ANY_LONG_OR_FEWER = 18;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Numbers() {}

    /** @param digits perhaps with a sign */
    static JsonNode whole(String digits, int radix, Position at) {
        requireLength(digits, at);
        if (digits.length() <= DIGITS_OF_ANY_LONG_OR_FEWER && radix == 10) {
            return smallest(Long.parseLong(digits));
        }
        var number = new BigInteger(digits, radix);
        if (number.bitLength() < Long.SIZE) {
            return smallest(number.longValue());
        }
        requireFinite(number.doubleValue(), at);
        return NODES.numberNode(number);
    }

    private static JsonNode smallest(long number) {
        return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }

    static JsonNode decimal(String text, Position at) {
        requireLength(text, at);
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) { // The exponent has more digits than an int.
            throw tooLarge(at);
        }
        if (Math.abs((long) number.scale()) > LONGEST) {
            throw tooLarge(at);
        }
        requireFinite(number.doubleValue(), at);
        return NODES.numberNode(number);
    }

    private static void requireLength(String text, Position at) {
        if (text.length() > LONGEST) {
            throw tooLarge(at);
        }
    }

    private static void requireFinite(double magnitude, Position at) {
        if (Double.isInfinite(magnitude)) {
            throw tooLarge(at);
        }
    }

    private static NotReadableException tooLarge(Position at) {
        return new NotReadableException(
                "a number with too many digits or too large an exponent: at most " + LONGEST
                        + " characters and a magnitude below 1.8e308",
                at);
    }
}
