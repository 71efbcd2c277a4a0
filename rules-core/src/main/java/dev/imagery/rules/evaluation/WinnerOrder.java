package dev.imagery.rules.evaluation;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which rule wins. This paragraph is the definition; all evaluators follow it.
 *
 * <p>Before all else the {@linkplain Experiments experiments} of the release give the context the attributes that are cells of it, and that
 * it does not state. A rule <em>matches</em> a context when the context has every attribute that the rule has a condition on, and each
 * value meets its condition. Each adaptive field is decided by itself: of all matching rules of all rule sets of the
 * release whose payload names the field, the first in the following order gives its value, and the others have no say in
 * this field. (1) The rule of the set with the greater precedence comes first; (2) of sets with equal precedence, the set
 * whose name sorts first; within one set (3) the rule that matches the earlier of the set's {@linkplain FallbackContexts contexts}: the
 * question's own comes before all that stand in for it; (4) the rule with the greater priority; (5) the more specific rule, which is
 * the one whose conditions weigh more together: equals 1,006, a list of values 1,005, a place in a hierarchy or a language
 * range 1,004, a range of numbers or versions or a window of time 1,003, not 1,002, a share 1,001, so that of up to 200 conditions more
 * are always more specific than fewer, and of equally many the narrower kinds; (6) the rule whose id sorts first. Names and
 * ids sort by their UTF-16 code units, as {@link String#compareTo} does, whatever the locale. Since names are unique in a release and
 * ids in a set, the order is total: neither the order in which rules were written or sets activated nor chance decides anything. A field
 * that no matching rule names is absent from the answer.
 */
public final class WinnerOrder {

    /** Steps 1 and 2: the rule sets of a release, the first to be asked first. */
    public static final Comparator<RuleSet> SETS =
            Comparator.comparingInt(RuleSet::precedence).reversed().thenComparing(RuleSet::name);

    /** Steps 4 to 6: the rules of one set that match the same context, the winner first. */
    public static final Comparator<Rule> RULES = Comparator.comparingInt(Rule::priority)
            .thenComparingInt(WinnerOrder::specificity)
            .reversed()
            .thenComparing(Rule::id);

    private static final Comparator<Weighed> WEIGHED = Comparator.comparingInt(Weighed::priority)
            .thenComparingInt(Weighed::specificity)
            .reversed()
            .thenComparing(Weighed::id);

    private WinnerOrder() {}

    /** The rules in the order of {@link #RULES}, for which each is weighed once. */
    public static List<Rule> sorted(Collection<Rule> rules) {
        return rules.stream()
                .map(rule -> new Weighed(rule, rule.priority(), specificity(rule), rule.id()))
                .sorted(WEIGHED)
                .map(Weighed::rule)
                .toList();
    }

    private record Weighed(Rule rule, int priority, int specificity, String id) {}

    /** The weight of a rule's conditions; 0 of a rule without any. */
    public static int specificity(Rule rule) {
        int weight = 0;
        for (Condition condition : rule.conditions().values()) {
            weight += condition.weight();
        }
        return weight;
    }
}
