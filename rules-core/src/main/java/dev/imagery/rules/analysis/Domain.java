package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.TimeWindow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What contexts may have for an attribute, numbered from 0: classes of values; unless the attribute is the time, that they lack it; and
 * last, where the classes are not all, anything else. Used by one thread.
 */
final class Domain {

    private final String attribute;
    private final Representatives representatives;
    private final List<LanguageRange> ranges;
    private final List<AttributeValue> values;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param ranges those of languages that rules ask for */
    Domain(String attribute, Representatives representatives, List<LanguageRange> ranges) {
        this.attribute = attribute;
        this.representatives = representatives;
        this.ranges = ranges;
        this.values = representatives.values().stream().map(AttributeValue::new).toList();
        for (int number = 0; number < values.size(); number++) {
            numbers.put(values.get(number).text(), number);
        }
    }

    String attribute() {
        return attribute;
    }

    List<ValueClass> classes() {
        return representatives.classes();
    }

    /** Of each class a value. */
    List<AttributeValue> values() {
        return values;
    }

    List<LanguageRange> ranges() {
        return ranges;
    }

    /** Whether the number is the one of contexts that lack the attribute. */
    boolean isAbsence(int number) {
        return number == values.size() && !attribute.equals(TimeWindow.NOW);
    }

    /** Whether the number is the one of what is not looked at. */
    boolean isUnknown(int number) {
        return number >= values.size() && !isAbsence(number);
    }

    boolean isComplete() {
        return representatives.complete();
    }

    int size() {
        return values.size() + (attribute.equals(TimeWindow.NOW) ? 0 : 1) + (isComplete() ? 0 : 1);
    }

    /** The number of the class of which this is the value; -1 where there is none. */
    int numberOf(String value) {
        return numbers.getOrDefault(value, -1);
    }

    BitSet all() {
        var all = new BitSet(size());
        all.set(0, size());
        return all;
    }
}
