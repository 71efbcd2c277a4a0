package dev.imagery.rules.evaluation;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link WinnerOrder} put into code as plainly as possible: looks at every rule. What the index is compared with. */
public final class ReferenceEvaluator {

    private ReferenceEvaluator() {}

    /** Answers a context from the sets of a release. */
    public static Evaluation evaluate(long release, Collection<RuleSet> sets, Context context) {
        Map<String, Selection> selections = new TreeMap<>();
        List<RuleSet> ordered = sets.stream().sorted(WinnerOrder.SETS).toList();
        Context completed = Experiments.of(
                        ordered.stream().map(RuleSet::declarations).toList())
                .completed(context);
        for (RuleSet set : ordered) {
            for (Context asked :
                    FallbackContexts.of(completed, set.declarations().fallbacks())) {
                winners(set, asked).forEach(selections::putIfAbsent);
            }
        }
        return new Evaluation(release, new ArrayList<>(selections.values()));
    }

    /** By field. */
    private static Map<String, Selection> winners(RuleSet set, Context context) {
        Map<String, Selection> winners = new TreeMap<>();
        List<Rule> matching = set.rules().stream()
                .filter(rule -> matches(rule, context))
                .sorted(WinnerOrder.RULES)
                .toList();
        for (Rule rule : matching) {
            rule.payload()
                    .forEach((field, value) -> winners.putIfAbsent(
                            field, new Selection(field, value, set.name(), set.version(), rule.id())));
        }
        return winners;
    }

    private static boolean matches(Rule rule, Context context) {
        return rule.conditions().entrySet().stream().allMatch(condition -> {
            String value = context.attributes().get(condition.getKey());
            return value != null && condition.getValue().holds(new AttributeValue(value));
        });
    }
}
