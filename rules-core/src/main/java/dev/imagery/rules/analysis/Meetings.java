package dev.imagery.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds rules that may match the same context, without a look at all pairs of rules. Used by one thread. */
final class Meetings {

    private final List<Domain> domains;
    private final Budget budget;
    private final BiPredicate<PlacedRule, PlacedRule> visitor;
    private boolean enough;

    /**
     * @param domains by level
     * @param visitor is shown pairs, some of them more than once and in either order; false where it has seen enough
     */
    Meetings(List<Domain> domains, Budget budget, BiPredicate<PlacedRule, PlacedRule> visitor) {
        this.domains = domains;
        this.budget = budget;
        this.visitor = visitor;
    }

    /** Shows all pairs that may meet, unless the visitor or the budget ends it. */
    void among(List<PlacedRule> rules) {
        among(rules, 0);
    }

    private void among(List<PlacedRule> rules, int from) {
        for (int level = from; level < domains.size() && rules.size() > 1 && !isOver(); level++) {
            Split split = Split.of(rules, level, domains.get(level).size());
            budget.spend(split.asking.length + rules.size());
            if (split.isWorthIt(rules.size())) {
                budget.spend(split.size());
                for (List<PlacedRule> together : split.parts(rules, level)) {
                    among(together, level + 1);
                }
                return;
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size() && !isOver(); j++) {
                budget.spend(1);
                enough = !visitor.test(rules.get(i), rules.get(j));
            }
        }
    }

    private boolean isOver() {
        return enough || budget.isSpent();
    }

    private static long pairs(long rules) {
        return rules * (rules - 1) / 2;
    }

    /**
     * How rules would be split by an attribute.
     *
     * @param asking of each class, how many rules ask for it
     * @param free how many do not ask for the attribute
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Split(int[] asking, int free) {

        static Split of(List<PlacedRule> rules, int level, int classes) {
            var asking = new int[classes];
            int free = 0;
            for (PlacedRule rule : rules) {
                @Nullable Reach reach = rule.reach(level);
                if (reach == null) {
                    free++;
                } else {
                    for (int valueClass : reach.classes().numbers()) {
                        asking[valueClass]++;
                    }
                }
            }
            return new Split(asking, free);
        }

        /** Whether at most half of the pairs is left. */
        boolean isWorthIt(int rules) {
            long left = Meetings.pairs(free);
            for (int count : asking) {
                left += count == 0 ? 0 : Meetings.pairs((long) count + free);
            }
            return left * 2 <= Meetings.pairs(rules);
        }

        /** How many rules all parts have together. */
        long size() {
            long size = free;
            for (int count : asking) {
                size += count == 0 ? 0 : count + free;
            }
            return size;
        }

        /** The rules that meet in each class. */
        List<List<PlacedRule>> parts(List<PlacedRule> rules, int level) {
            List<PlacedRule> others =
                    rules.stream().filter(rule -> rule.reach(level) == null).toList();
            var parts = new ArrayList<List<PlacedRule>>();
            for (int count : asking) {
                parts.add(count == 0 ? List.of() : new ArrayList<>(others));
            }
            for (PlacedRule rule : rules) {
                @Nullable Reach reach = rule.reach(level);
                if (reach != null) {
                    for (int valueClass : reach.classes().numbers()) {
                        parts.get(valueClass).add(rule);
                    }
                }
            }
            parts.add(others);
            return parts;
        }
    }
}
