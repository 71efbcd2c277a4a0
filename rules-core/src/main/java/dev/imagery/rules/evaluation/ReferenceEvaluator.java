package dev.imagery.rules.evaluation;

import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** {@link WinnerOrder} put into code as plainly as possible: looks at every rule. What the index is compared with. */
public final class ReferenceEvaluator {

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing(Candidate::set, WinnerOrder.SETS).thenComparing(Candidate::rule, WinnerOrder.RULES);

    private ReferenceEvaluator() {}

    /** Answers a context from the sets of a release. */
    public static Evaluation evaluate(long release, Collection<RuleSet> sets, Context context) {
        var candidates = new TreeMap<String, List<Candidate>>();
        for (RuleSet set : sets) {
            for (Rule rule : set.rules()) {
                if (matches(rule, context)) {
                    for (String field : rule.payload().keySet()) {
                        candidates
                                .computeIfAbsent(field, f -> new ArrayList<>())
                                .add(new Candidate(set, rule, field));
                    }
                }
            }
        }
        return new Evaluation(
                release,
                candidates.values().stream()
                        .map(all -> all.stream().min(ORDER).orElseThrow().selection())
                        .toList());
    }

    private static boolean matches(Rule rule, Context context) {
        return rule.conditions().entrySet().stream().allMatch(condition -> {
            String value = context.attributes().get(condition.getKey());
            return value != null && condition.getValue().holds(value);
        });
    }

    private record Candidate(RuleSet set, Rule rule, String field) {

        Selection selection() {
            var value = rule.payload().get(field);
            if (value == null) {
                throw new IllegalStateException("a candidate names its field");
            }
            return new Selection(field, value, set.name(), set.version(), rule.id());
        }
    }
}
