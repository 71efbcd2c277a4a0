package dev.imagery.orchestration.visit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What rules may ask for as the caller states it: platform, resolution and visitor, and every query parameter that is no parameter of the
 * call itself, such as {@code cell=autumn/bright}.
 */
final class Attributes {

    /** How many there may be besides those that a visit has anyway. */
    static final int MOST = 16;

    /** How long a value may be: in UTF-16 code units. */
    static final int LONGEST_VALUE = 200;

    /**
     * Never further attributes: those that a visit has anyway, and the names that this call keeps for how it answers rather than for whom.
     */
    static final Set<String> RESERVED = Set.of(
            "country",
            "language",
            "platform",
            "resolution",
            "visitor",
            "acceptLanguage",
            "dpr",
            "formats",
            "mode",
            "page",
            "saveData",
            "strict",
            "view",
            "viewport");

    /** As customization takes the names of attributes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    private final Parameters parameters;

    Attributes(Parameters parameters) {
        this.parameters = parameters;
    }

    /** All that are no parameters of the call itself, by name; what is blank is left out, as if it were absent. */
    Map<String, String> further() {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : new TreeMap<>(parameters.all()).keySet()) {
            if (!RESERVED.contains(name) && isNamedWell(name)) {
                value(name).ifPresent(value -> attributes.put(name, value));
            }
        }
        if (attributes.size() > MOST) {
            parameters.tooMany(attributes.size(), "at most " + MOST + " attributes beside the usual ones");
        }
        return attributes;
    }

    /** The value of one; empty where it is absent, blank or faulty. */
    Optional<String> value(String name) {
        return parameters.raw(name).filter(value -> isValid(name, value)).map(String::strip);
    }

    private boolean isNamedWell(String name) {
        boolean well = NAME.matcher(name).matches();
        if (!well) {
            parameters.fault(
                    name,
                    "malformed",
                    name,
                    "the name of an attribute: 1 to 64 letters, digits and . _ -, the first a letter",
                    null);
        }
        return well;
    }

    private boolean isValid(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            parameters.fault(name, "too-long", value, "at most " + LONGEST_VALUE + " characters", null);
            return false;
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            parameters.fault(name, "malformed", value, "a text without control characters", null);
            return false;
        }
        return true;
    }
}
