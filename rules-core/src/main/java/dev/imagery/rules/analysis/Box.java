package dev.imagery.rules.analysis;

import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Contexts that have one of some classes for each of some attributes, and anything for the others. Not to be changed.
 *
 * @param byLevel classes by the level of their attribute
 */
record Box(SortedMap<Integer, BitSet> byLevel) {

    static final Box EVERYTHING = new Box(new TreeMap<>());

    /** Null where any is meant. */
    @Nullable BitSet classes(int level) {
        return byLevel.get(level);
    }

    Box with(int level, BitSet classes) {
        var changed = new TreeMap<>(byLevel);
        changed.put(level, classes);
        return new Box(changed);
    }

    Box without(int level) {
        var changed = new TreeMap<>(byLevel);
        changed.remove(level);
        return new Box(changed);
    }

    /** Whether all contexts of the other are contexts of this. */
    boolean contains(Box other) {
        for (Map.Entry<Integer, BitSet> own : byLevel.entrySet()) {
            BitSet theirs = other.byLevel.get(own.getKey());
            if (theirs == null || !isWithin(theirs, own.getValue())) {
                return false;
            }
        }
        return true;
    }

    static boolean isWithin(BitSet some, BitSet all) {
        var outside = (BitSet) some.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }
}
