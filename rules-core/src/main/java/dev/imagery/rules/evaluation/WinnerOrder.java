package dev.imagery.rules.evaluation;

import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.Comparator;

/**
 * Which rule wins. This paragraph is the definition; all evaluators follow it.
 *
 * <p>A rule <em>matches</em> a context when the context has every attribute that the rule has a condition on, and each
 * value meets its condition. Each adaptive field is decided by itself: of all matching rules of all rule sets of the
 * release whose payload names the field, the first in the following order gives its value, and the others have no say in
 * this field. (1) The rule of the set with the greater precedence comes first; (2) of sets with equal precedence, the set
 * whose name sorts first; within one set (3) the rule with the greater priority; (4) the rule with more conditions, a list
 * of values counting as one; (5) the rule whose id sorts first. Names and ids sort by their UTF-16 code units, as {@link
 * String#compareTo} does, whatever the locale. Since names are unique in a release and ids in a set, the order is total:
 * neither the order in which rules were written or sets activated nor chance decides anything. A field that no matching
 * rule names is absent from the answer.
 */
public final class WinnerOrder {

    /** Steps 1 and 2: the rule sets of a release, the first to be asked first. */
    public static final Comparator<RuleSet> SETS =
            Comparator.comparingInt(RuleSet::precedence).reversed().thenComparing(RuleSet::name);

    /** Steps 3 to 5: the rules of one set, the winner first. */
    public static final Comparator<Rule> RULES = Comparator.comparingInt(Rule::priority)
            .thenComparingInt(rule -> rule.conditions().size())
            .reversed()
            .thenComparing(Rule::id);

    private WinnerOrder() {}
}
