package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks of one attribute: a value, a list of values, or an object with an operator. */
final class ConditionReader {

    private static final String EXPECTED = "a string, an array of strings, or an object with an operator";
    private static final String VALUES = "a string, or an array of strings";
    private static final String OPERATORS = "one of " + String.join(", ", Operator.BY_PROPERTY.keySet());

    private final RuleLimits limits;
    private final TextsReader texts;

    ConditionReader(RuleLimits limits) {
        this.limits = limits;
        this.texts = new TextsReader(limits);
    }

    /** What is {@link Within} has the names alone for members, until {@link Resolution}. */
    @Nullable Condition read(Place place) {
        if (place.node().isObject()) {
            return operator(place);
        }
        Set<String> values = texts.read(place, EXPECTED);
        return values == null ? null : Condition.oneOf(values);
    }

    private @Nullable Condition operator(Place place) {
        if (!areKnown(place)) {
            return null;
        }
        Optional<Operator> operator = Operator.of(place.node().propertyNames());
        if (operator.isEmpty()) {
            place.fault(
                    place.node().isEmpty() ? "missing" : "several-operators",
                    place.node().isEmpty()
                            ? null
                            : String.join(", ", place.node().propertyNames()),
                    "a single operator");
            return null;
        }
        return switch (operator.get()) {
            case NOT -> not(place);
            case WITHIN -> within(place);
            case LANGUAGE -> language(place);
            case NUMBERS -> NumericRangeReader.read(place);
            case VERSIONS -> versions(place);
            case WINDOW -> TimeWindowReader.read(place);
            case SHARE -> PercentageReader.read(place);
        };
    }

    private static boolean areKnown(Place place) {
        boolean known = true;
        for (String property : place.node().propertyNames()) {
            Place child = place.child(property);
            if (child != null && !Operator.BY_PROPERTY.containsKey(property)) {
                child.unknown("unknown-operator", property, OPERATORS, Operator.BY_PROPERTY.keySet());
                known = false;
            }
        }
        return known;
    }

    private @Nullable Condition not(Place place) {
        Set<String> values = values(place, "not");
        return values == null ? null : new Not(values);
    }

    private @Nullable Condition within(Place place) {
        Set<String> names = values(place, "within");
        return names == null ? null : new Within(names, names);
    }

    private @Nullable Condition language(Place place) {
        Set<String> ranges = values(place, "range");
        Place range = place.child("range");
        if (ranges == null || range == null) {
            return null;
        }
        for (String text : ranges) {
            if (!LanguageRange.isRange(text)) {
                range.fault(
                        "malformed",
                        text,
                        "a language range such as es or zh-Hant; without the condition any is right");
                return null;
            }
        }
        return new LanguageRange(ranges);
    }

    private @Nullable Set<String> values(Place place, String operator) {
        Place values = place.child(operator);
        return values == null ? null : texts.read(values, VALUES);
    }

    private @Nullable Condition versions(Place place) {
        Place range = place.child("version");
        String text = range == null ? null : range.text(1, limits.valueLength(), "a range of versions");
        if (range == null || text == null) {
            return null;
        }
        Optional<VersionRange> versions = VersionRange.read(text);
        if (versions.isEmpty()) {
            range.fault(
                    "malformed",
                    text,
                    "a range of versions in npm's syntax, such as >=1.2.0 <2.0.0, ^1.2 or 1.x || 3.x");
            return null;
        }
        if (versions.get().alternatives().isEmpty()) {
            range.fault("empty-range", text, "a range that some version is in");
            return null;
        }
        return versions.get();
    }
}
