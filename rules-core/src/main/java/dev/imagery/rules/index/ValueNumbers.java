package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers the values of one attribute that conditions of a set list, from 1: a hash table with linear probing, at most half full. */
final class ValueNumbers {

    /** Of a value that no condition lists. */
    static final int UNLISTED = 0;

    private final @Nullable String[] values;
    private final int[] numbers;
    private final int size;

    ValueNumbers(Collection<Condition> conditions) {
        Set<String> listed = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.values().ifPresent(listed::addAll));
        values = new @Nullable String[Integer.highestOneBit(listed.size() + 1) * 4];
        numbers = new int[values.length];
        size = listed.size() + 1;
        int number = UNLISTED;
        for (String value : listed) {
            int slot = slot(value);
            values[slot] = value;
            numbers[slot] = ++number;
        }
    }

    int of(String value) {
        return numbers[slot(value)]; // UNLISTED where it is empty
    }

    /** Where the value is, or where it would go. */
    private int slot(String value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (values.length - 1);
        for (String there = values[slot]; there != null && !there.equals(value); there = values[slot]) {
            slot = (slot + 1) & (values.length - 1); // there is always an empty slot
        }
        return slot;
    }

    /** One more than the greatest number. */
    int size() {
        return size;
    }
}
