package dev.imagery.customization.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import java.util.Optional;

/**
 * A regular expression of a schema, matched by RE2: in a time that grows with the text and never explodes, whatever the expression. RE2 has
 * no look-around and no back-references, which is what that costs.
 */
record LinearPattern(Pattern pattern) implements RegularExpression {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_PIECES = 2_000;

    /** @throws PatternSyntaxException unless {@link #problem} is empty */
    static LinearPattern of(String regex) {
        return new LinearPattern(Pattern.compile(regex));
    }

    /** What would have been right, in words; empty where the expression can be used. */
    static Optional<String> problem(String regex) {
        if (regex.length() > MOST_CHARACTERS) {
            return Optional.of("a regular expression of at most " + MOST_CHARACTERS + " characters");
        }
        if (regex.contains("\\Q") || PatternSize.of(regex) > MOST_PIECES) {
            return Optional.of("a regular expression of at most " + MOST_PIECES
                    + " pieces with all repetitions written out, and without \\Q");
        }
        try {
            of(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("a regular expression without look-around and back-references, as RE2 has them: "
                    + e.getDescription());
        }
    }

    /** Anywhere in the text, as JSON Schema has it. */
    @Override
    public boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
