package dev.imagery.rules.reading.schema;

import java.util.Collection;
import java.util.List;

/**
 * A part of some JSON that a schema does not allow.
 *
 * @param pointer JSON Pointer from the JSON's root; of what is missing, where it would be
 * @param code of the fault
 * @param expected what would have been right, in words
 * @param known names or texts of which one may have been meant
 */
public record Misfit(String pointer, String code, String expected, Collection<String> known) {

    /** The code of a property that the schema does not have; its name is then what was found. */
    public static final String UNKNOWN_PROPERTY = "unknown-property";

    public Misfit {
        known = List.copyOf(known);
    }
}
