package dev.imagery.rules.reading;

import static java.util.Map.entry;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import dev.imagery.rules.model.AttributeType;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The operators of conditions that are objects, by the properties that they are made of. */
enum Operator {
    NOT,
    WITHIN,
    LANGUAGE,
    NUMBERS,
    VERSIONS,
    WINDOW,
    SHARE;

    /** Every property of an operator, sorted. */
    static final SortedMap<String, Operator> BY_PROPERTY = new TreeMap<>(Map.ofEntries(
            entry("not", NOT),
            entry("within", WITHIN),
            entry("range", LANGUAGE),
            entry("atLeast", NUMBERS),
            entry("above", NUMBERS),
            entry("atMost", NUMBERS),
            entry("below", NUMBERS),
            entry("version", VERSIONS),
            entry("from", WINDOW),
            entry("until", WINDOW),
            entry("zone", WINDOW),
            entry("percent", SHARE),
            entry("salt", SHARE)));

    /** What an attribute's values have to be, for a rule to ask this of them. */
    static AttributeType typeFor(Condition condition) {
        return switch (condition) {
            case Equals equal -> AttributeType.STRING;
            case In in -> AttributeType.STRING;
            case Not not -> AttributeType.STRING;
            case Within within -> AttributeType.STRING;
            case LanguageRange language -> AttributeType.STRING;
            case Percentage share -> AttributeType.STRING;
            case NumericRange numbers -> AttributeType.NUMBER;
            case VersionRange versions -> AttributeType.VERSION;
            case TimeWindow window -> AttributeType.TIME;
        };
    }

    /** The operators that fit the type, in words. */
    static String fitting(AttributeType type) {
        return switch (type) {
            case STRING -> "a string, an array of strings, not, within, range or percent, as the attribute is a string";
            case NUMBER -> "atLeast, above, atMost or below, as the attribute is a number";
            case VERSION -> "version, as the attribute is a version";
            case TIME -> "from or until, as the attribute is a time";
        };
    }

    /** Empty where the known properties are of no operator, or of several. */
    static Optional<Operator> of(Iterable<String> properties) {
        Optional<Operator> found = Optional.empty();
        for (String property : properties) {
            Operator operator = BY_PROPERTY.get(property);
            if (found.isPresent() && found.get() != operator) {
                return Optional.empty();
            }
            found = Optional.ofNullable(operator);
        }
        return found;
    }
}
