package dev.imagery.orchestration.homepage;

import dev.imagery.starter.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What else a caller tells of a visit: every query parameter that is no parameter of the call itself is an attribute that rules may
 * ask for, such as {@code cell=autumn/bright}.
 */
final class FurtherAttributes {

    /** How many there may be. */
    static final int MOST = 16;

    /** How long a value may be: in UTF-16 code units. */
    static final int LONGEST_VALUE = 200;

    /**
     * Never attributes: those that a visit has anyway, and the names that this call keeps for how it answers rather than for whom.
     */
    static final Set<String> RESERVED = Set.of(
            "country",
            "language",
            "platform",
            "resolution",
            "acceptLanguage",
            "dpr",
            "formats",
            "page",
            "saveData",
            "strict",
            "view",
            "viewport",
            "visitor");

    /** As customization takes the names of attributes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    private static final int LONGEST_SHOWN = 64;

    private final List<Fault> faults;
    private final Map<String, String> attributes = new TreeMap<>();

    private FurtherAttributes(List<Fault> faults) {
        this.faults = faults;
    }

    /**
     * The further attributes by name; what is blank is left out, as if it were absent.
     *
     * @param parameters all of the query, with their values
     * @param faults takes what is wrong with them
     */
    static Map<String, String> of(Map<String, List<String>> parameters, List<Fault> faults) {
        FurtherAttributes read = new FurtherAttributes(faults);
        new TreeMap<>(parameters).forEach((name, values) -> {
            if (!RESERVED.contains(name)) {
                read.read(name, values);
            }
        });
        if (read.attributes.size() > MOST) {
            faults.add(Fault.of(
                    "/query",
                    "too-many",
                    read.attributes.size(),
                    "at most " + MOST + " attributes beside the usual four"));
        }
        return read.attributes;
    }

    private void read(String name, List<String> values) {
        if (!NAME.matcher(name).matches()) {
            fault(
                    name,
                    "malformed",
                    name,
                    "the name of an attribute: 1 to 64 letters, digits and . _ -, the first a letter");
        } else if (values.size() > 1) {
            fault(name, "repeated", values.size(), "one value");
        } else {
            value(name, values.getFirst());
        }
    }

    private void value(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            fault(name, "too-long", value, "at most " + LONGEST_VALUE + " characters");
        } else if (value.codePoints().anyMatch(Character::isISOControl)) {
            fault(name, "malformed", value, "a text without control characters");
        } else if (!value.isBlank()) {
            attributes.put(name, value.strip());
        }
    }

    private void fault(String name, String code, Object found, String expected) {
        Object shown = found instanceof String text ? shortened(text) : found;
        String step = shortened(name).replace("~", "~0").replace("/", "~1");
        faults.add(Fault.of("/query/" + step, code, shown, expected));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
