package dev.imagery.rules.analysis;

import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Which contexts get a value of a field, whichever rule gives it. */
public final class Coverage {

    private Coverage() {}

    /**
     * The contexts in which fields that a set gives a value have none, from no set of the release.
     *
     * @param set the name of one of the release's sets
     * @param most how much is looked at, in rules and values; what that ends is told as incomplete
     */
    public static List<Uncovered> uncovered(ReleaseIndex release, String set, long most) {
        var fields = new TreeSet<String>();
        find(release, set).ifPresent(found -> fields.addAll(found.fieldNames()));
        Set<RuleSetIndex> sets = Set.copyOf(release.sets());
        var space = new Space(sets, Domains.of(sets), fields, new Budget(most));
        return space.told(field -> space.uncovered(sets, field));
    }

    /**
     * The contexts in which fields have a value now and would have none then.
     *
     * @param set the name of the one set by which the releases differ
     * @param most how much is looked at, in rules and values; what that ends is told as incomplete
     */
    public static List<Uncovered> newlyUncovered(ReleaseIndex now, ReleaseIndex then, String set, long most) {
        Optional<RuleSetIndex> before = find(now, set);
        Optional<RuleSetIndex> after = find(then, set);
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(); // more rules give no less
        }
        List<Rule> missing = before.get().missingIn(after.get());
        var fields = new TreeSet<String>();
        missing.forEach(rule -> fields.addAll(rule.payload().keySet()));
        var budget = new Budget(most);
        var taken = new TreeSet<String>(); // from someone, by the set itself
        lost(Domains::open, before.get(), missing, Set.of(after.get()), fields, budget)
                .forEach(alone -> taken.addAll(alone.fields()));
        return lost(Domains::of, before.get(), missing, Set.copyOf(then.sets()), taken, budget);
    }

    private static List<Uncovered> lost(
            Function<Set<RuleSetIndex>, Domains> domains,
            RuleSetIndex before,
            List<Rule> missing,
            Set<RuleSetIndex> then,
            SortedSet<String> fields,
            Budget budget) {
        if (fields.isEmpty()) {
            return List.of();
        }
        Set<RuleSetIndex> all = new HashSet<>(then);
        all.add(before);
        var space = new Space(all, domains.apply(all), fields, budget);
        return space.told(field -> space.lost(before, missing, then, field));
    }

    private static Optional<RuleSetIndex> find(ReleaseIndex release, String set) {
        return release.sets().stream()
                .filter(member -> member.name().equals(set))
                .findFirst();
    }
}
