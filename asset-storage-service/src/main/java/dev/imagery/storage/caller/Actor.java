package dev.imagery.storage.caller;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person, a service or a job by name.
 *
 * @param name 1 to 200 characters, no control characters, no white space at its ends
 */
public record Actor(@JsonValue String name) {

    private static final Pattern FORM = Pattern.compile("(?=.{1,200}$)\\S(?:[^\\p{Cntrl}]*\\S)?");

    /** Whoever does not say. */
    public static final Actor ANONYMOUS = new Actor("anonymous");

    /** What {@code name} may be, in words. */
    public static final String WORDS =
            "1 to 200 characters, none of them a control character, no white space at the ends";

    /** @throws IllegalArgumentException where {@code name} is not of that form */
    public Actor {
        if (!isName(name)) {
            throw new IllegalArgumentException(WORDS);
        }
    }

    /** Whether somebody can be called so. */
    static boolean isName(String name) {
        return FORM.matcher(name).matches();
    }

    /** Whether anybody is named. */
    public boolean isNamed() {
        return !equals(ANONYMOUS);
    }

    @Override
    public String toString() {
        return name;
    }
}
