package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Why a context gets from a release what it gets. To say it, every rule is looked at.
 *
 * @param release the release's number; 0 before the first
 * @param fields by name
 */
public record Explanation(long release, List<FieldExplanation> fields) {

    public Explanation {
        fields = List.copyOf(fields);
    }

    /**
     * Explains some fields.
     *
     * @param fields names of {@link ReleaseIndex#fieldNames()}; others are passed over
     * @param most how many runners-up, and how many losers, are listed of each field, at least 0
     */
    public static Explanation of(ReleaseIndex release, Context context, Collection<String> fields, int most) {
        var contests = new TreeMap<String, Contest>();
        for (String field : release.fieldNames()) {
            if (fields.contains(field)) {
                contests.put(field, new Contest(field, context, most));
            }
        }
        for (RuleSetIndex set : release.sets()) {
            for (int rank = 0; rank < set.size(); rank++) {
                Rule rule = set.rule(rank);
                var standing = new Standing(set.identity(), rule);
                int failed = FailedConditions.count(rule, context);
                for (String field : rule.payload().keySet()) {
                    Contest contest = contests.get(field);
                    if (contest != null) {
                        contest.enter(standing, failed);
                    }
                }
            }
        }
        return new Explanation(
                release.number(),
                contests.values().stream().map(Contest::explanation).toList());
    }
}
