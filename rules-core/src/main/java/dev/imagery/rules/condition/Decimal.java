package dev.imagery.rules.condition;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a context's text as a decimal number: as JSON writes numbers, at most 64 characters, its exponent at most 999. */
final class Decimal {

    private static final int MOST_CHARACTERS = 64;
    private static final Pattern SYNTAX = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private Decimal() {}

    /** Null for what is no such number. */
    static @Nullable BigDecimal read(String text) {
        return text.length() <= MOST_CHARACTERS && SYNTAX.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
