package dev.imagery.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of rules to be asked once the first of their attributes are known: the same for rules that differ only in what comes before,
 * and numbered. Used by one thread.
 */
final class Remainders {

    /** Of a rule that matches. */
    static final int NOTHING = 0;

    private final List<Remainder> remainders = new ArrayList<>();
    private final Map<Remainder, Integer> numbers = new HashMap<>();

    Remainders() {
        numberOf(new Remainder(Integer.MAX_VALUE, new Ints(new int[0]), NOTHING));
    }

    /** What a rule asks for from the first level on. */
    int of(PlacedRule rule) {
        int number = NOTHING;
        for (int i = rule.levels().length - 1; i >= 0; i--) {
            number = numberOf(new Remainder(rule.levels()[i], rule.reaches()[i].classes(), number));
        }
        return number;
    }

    private int numberOf(Remainder remainder) {
        return numbers.computeIfAbsent(remainder, r -> {
            remainders.add(r);
            return remainders.size() - 1;
        });
    }

    /** Whether one of the rules matches, of which this is left. */
    boolean hasNothing(Ints left) {
        return !left.isEmpty() && left.numbers()[0] == NOTHING;
    }

    /** The first that is asked for; after all levels where nothing is. */
    int level(Ints left) {
        int level = Integer.MAX_VALUE;
        for (int number : left.numbers()) {
            level = Math.min(level, get(number).level());
        }
        return level;
    }

    Remainder get(int number) {
        return remainders.get(number);
    }

    /**
     * A condition and what comes after it.
     *
     * @param classes in which the condition is met
     * @param next what is left then
     */
    record Remainder(int level, Ints classes, int next) {}
}
