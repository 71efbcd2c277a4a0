package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Chooses the conditions of a rule by which it is found: those with the fewest values first, as long as the number of
 * combinations stays small; the others, and those whose values cannot be listed, are checked when the rule is found.
 */
final class KeyChoice {

    private KeyChoice() {}

    /**
     * The positions of the chosen conditions, ascending.
     *
     * @param most the greatest number of combinations, at least 1
     */
    static int[] of(Condition[] conditions, int most) {
        long combinations = 1;
        var chosen = new ArrayList<Integer>(conditions.length);
        int[] sizes = sizes(conditions);
        for (int i : fewestFirst(sizes)) {
            combinations *= sizes[i];
            if (combinations > most) {
                break;
            }
            chosen.add(i);
        }
        return chosen.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /** Halves the number of combinations until all rules together take about eight entries each or fewer. */
    static int alternativesWithin(int alternatives, Collection<Rule> rules) {
        long budget = 8L * rules.size() + 100_000;
        int most = alternatives;
        while (most > 1 && entries(rules, most) > budget) {
            most /= 2;
        }
        return most;
    }

    private static long entries(Collection<Rule> rules, int most) {
        long entries = 0;
        for (Rule rule : rules) {
            Condition[] conditions = rule.conditions().values().toArray(Condition[]::new);
            int[] sizes = sizes(conditions);
            long combinations = 1;
            for (int i : of(conditions, most)) {
                combinations *= sizes[i];
            }
            entries += combinations;
        }
        return entries;
    }

    private static List<Integer> fewestFirst(int[] sizes) {
        var order = new Integer[sizes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(sizes[a], sizes[b]));
        return Arrays.asList(order);
    }

    private static int[] sizes(Condition[] conditions) {
        var sizes = new int[conditions.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = conditions[i].values().map(Set::size).orElse(Integer.MAX_VALUE);
        }
        return sizes;
    }
}
