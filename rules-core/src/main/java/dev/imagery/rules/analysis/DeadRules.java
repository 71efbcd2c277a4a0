package dev.imagery.rules.analysis;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules of a set that can never win in a release.
 *
 * <p>A context that has just the attributes that a rule asks for, with values that meet its conditions themselves or in one of the words of
 * the set's fallbacks, is one of the rule's <em>least</em> contexts. A rule that wins a field in some context also wins it in the least
 * context that is part of that: rules that ask for more are not there any more, and cannot take it away. Of the values only
 * {@linkplain Representatives representative} ones are looked at. Hence a rule is dead exactly if it wins no field in any of these
 * contexts. The time of the evaluation is part of every context, once some rule asks for it.
 *
 * @param dead by id
 * @param undecided ids of rules that win nothing where they were looked at, and of which not all could be looked at: they have more than
 *     {@value #MOST_CONTEXTS} least contexts, or shares for which no value was found, or came when enough contexts had been looked at
 */
public record DeadRules(List<DeadRule> dead, List<String> undecided) {

    /** How many contexts of a rule are looked at. */
    static final int MOST_CONTEXTS = 100_000;

    private static final Comparator<Winner> ORDER =
            Comparator.comparing(Winner::ruleSet).thenComparing(Winner::rule);

    public DeadRules {
        dead = List.copyOf(dead);
        undecided = List.copyOf(undecided);
    }

    /**
     * Looks at every rule of a set.
     *
     * @param release that has the set
     * @see WinnerOrder
     */
    public static DeadRules of(ReleaseIndex release, RuleSet set) {
        return of(release, set, Long.MAX_VALUE);
    }

    /**
     * The same in a limited time.
     *
     * @param most how many contexts are looked at in all; each costs an evaluation, and a rule that is not dead usually needs one
     */
    public static DeadRules of(ReleaseIndex release, RuleSet set, long most) {
        long left = most;
        var dead = new ArrayList<DeadRule>();
        var undecided = new ArrayList<String>();
        var values = new ReleaseValues(release, set.declarations().fallbacks());
        for (Rule rule : set.rules()) {
            Fate fate = fate(release, values, set, rule, Math.min(left, MOST_CONTEXTS));
            left -= fate.looked();
            switch (fate) {
                case Fate.Alive _ -> {}
                case Fate.Dead(DeadRule shadowed, long _) -> dead.add(shadowed);
                case Fate.Undecided _ -> undecided.add(rule.id());
            }
        }
        dead.sort(Comparator.comparing(DeadRule::rule));
        undecided.sort(Comparator.naturalOrder());
        return new DeadRules(dead, undecided);
    }

    private sealed interface Fate {

        /** How many contexts it took to know. */
        long looked();

        record Alive(long looked) implements Fate {}

        record Dead(DeadRule shadowed, long looked) implements Fate {}

        record Undecided(long looked) implements Fate {}
    }

    private static Fate fate(ReleaseIndex release, ReleaseValues values, RuleSet set, Rule rule, long most) {
        var contexts = new LeastContexts(rule, values);
        var winners = new TreeSet<>(ORDER);
        for (long looked = 0; ; looked++) {
            Optional<Context> context = contexts.next();
            if (context.isEmpty() && !contexts.isComplete()) {
                return new Fate.Undecided(looked);
            }
            if (context.isEmpty()) {
                return new Fate.Dead(
                        new DeadRule(
                                rule.id(), winners.stream().limit(DeadRule.MOST).toList()),
                        looked);
            }
            if (looked == most) {
                return new Fate.Undecided(looked);
            }
            for (var selection : release.evaluate(context.get()).selections()) {
                if (selection.ruleSet().equals(set.name()) && selection.rule().equals(rule.id())) {
                    return new Fate.Alive(looked + 1);
                }
                if (rule.payload().containsKey(selection.field())) {
                    winners.add(Winner.of(selection));
                }
            }
        }
    }
}
