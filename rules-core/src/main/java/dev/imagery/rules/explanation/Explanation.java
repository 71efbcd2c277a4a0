package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.FallbackContexts;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
            enter(
                    set,
                    FallbackContexts.of(context, set.identity().declarations().fallbacks()),
                    contests);
        }
        return new Explanation(
                release.number(),
                contests.values().stream().map(Contest::explanation).toList());
    }

    /** Each rule at the first of the contexts that it matches, and those that match none at the end. */
    private static void enter(RuleSetIndex set, List<Context> contexts, Map<String, Contest> contests) {
        List<Rule> rules = IntStream.range(0, set.size()).mapToObj(set::rule).toList();
        var matched = new BitSet(rules.size());
        for (int asking = 0; asking < contexts.size(); asking++) {
            for (int rank = matched.nextClearBit(0); rank < rules.size(); rank = matched.nextClearBit(rank + 1)) {
                if (FailedConditions.count(rules.get(rank), contexts.get(asking)) == 0) {
                    matched.set(rank);
                    enter(new Standing(set.identity(), rules.get(rank), asking, contexts.get(asking)), 0, contests);
                }
            }
        }
        Context exact = contexts.getFirst();
        for (int rank = matched.nextClearBit(0); rank < rules.size(); rank = matched.nextClearBit(rank + 1)) {
            int failed = FailedConditions.count(rules.get(rank), exact);
            enter(new Standing(set.identity(), rules.get(rank), 0, exact), failed, contests);
        }
    }

    private static void enter(Standing standing, int failed, Map<String, Contest> contests) {
        for (String field : standing.rule().payload().keySet()) {
            Contest contest = contests.get(field);
            if (contest != null) {
                contest.enter(standing, failed);
            }
        }
    }
}
