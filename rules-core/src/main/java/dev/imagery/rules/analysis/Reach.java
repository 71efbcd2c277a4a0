package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.fallback.Fallback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose values meet a condition, by themselves or in one of the words of a set's fallback.
 *
 * @param classes numbers in the attribute's domain, ascending
 * @param depths of each class, how many words of the fallback come before the first that meets the condition; empty where all are 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reach(Ints classes, int[] depths) {

    private static final int[] NO_DEPTHS = {};

    static Reach of(Condition condition, Domain domain, @Nullable Fallback fallback) {
        Optional<Set<String>> named = condition.values();
        if (fallback != null) {
            return falling(condition, domain, fallback);
        }
        int[] classes = named.isPresent()
                ? named.get().stream()
                        .mapToInt(domain::numberOf)
                        .filter(number -> number >= 0)
                        .sorted()
                        .toArray()
                : meeting(condition, domain);
        return new Reach(new Ints(classes), NO_DEPTHS);
    }

    private static int[] meeting(Condition condition, Domain domain) {
        var classes = new ArrayList<Integer>();
        for (int number = 0; number < domain.values().size(); number++) {
            if (condition.holds(domain.values().get(number))) {
                classes.add(number);
            }
        }
        return ints(classes);
    }

    private static Reach falling(Condition condition, Domain domain, Fallback fallback) {
        var classes = new ArrayList<Integer>();
        var depths = new ArrayList<Integer>();
        for (int number = 0; number < domain.values().size(); number++) {
            int depth = depth(condition, domain.values().get(number), fallback);
            if (depth >= 0) {
                classes.add(number);
                depths.add(depth);
            }
        }
        return new Reach(new Ints(ints(classes)), ints(depths));
    }

    /** -1 where the condition is never met. */
    private static int depth(Condition condition, AttributeValue value, Fallback fallback) {
        if (condition.holds(value)) {
            return 0;
        }
        List<String> after = fallback.after(value.text());
        for (int i = 0; i < after.size(); i++) {
            if (condition.holds(new AttributeValue(after.get(i)))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** -1 where the class does not meet the condition. */
    int depthOf(int valueClass) {
        int place = Arrays.binarySearch(classes.numbers(), valueClass);
        return place < 0 ? -1 : depth(place);
    }

    /** @param place in the classes */
    int depth(int place) {
        return depths.length == 0 ? 0 : depths[place];
    }
}
