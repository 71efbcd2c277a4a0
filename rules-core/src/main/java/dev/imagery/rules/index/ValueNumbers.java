package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers the values of one attribute that conditions of a set list, from 1. */
final class ValueNumbers {

    /** Of a value that no condition lists. */
    static final int UNLISTED = 0;

    private final Map<String, Integer> numbers = new HashMap<>();

    ValueNumbers(Collection<Condition> conditions) {
        for (Condition condition : conditions) {
            condition
                    .values()
                    .ifPresent(values -> values.forEach(value -> numbers.putIfAbsent(value, numbers.size() + 1)));
        }
    }

    int of(String value) {
        return numbers.getOrDefault(value, UNLISTED);
    }

    /** One more than the greatest number. */
    int size() {
        return numbers.size() + 1;
    }
}
