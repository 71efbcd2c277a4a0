package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        Context asked = release.experiments().completed(context);
        var contests = new TreeMap<String, Contest>();
        for (String field : release.fieldNames()) {
            if (fields.contains(field)) {
                contests.put(field, new Contest(field, asked, most));
            }
        }
        for (RuleSetIndex set : release.sets()) {
            enter(set, asked, contests);
        }
        return new Explanation(
                release.number(),
                contests.values().stream().map(Contest::explanation).toList());
    }

    /** Rules are made one after the other, and kept only where they match: a set may have a million. */
    private static void enter(RuleSetIndex set, Context context, Map<String, Contest> contests) {
        var asked = new AskedContexts(context, set.identity().declarations().fallbacks());
        var matching = new ArrayList<Standing>();
        for (int rank = 0; rank < set.size(); rank++) {
            Rule rule = set.rule(rank);
            int place = asked.place(rule);
            if (place == AskedContexts.NOWHERE) {
                enter(new Standing(set.identity(), rule, 0, context), asked.failed(rule), contests);
            } else {
                matching.add(new Standing(set.identity(), rule, place, asked.context(place)));
            }
        }
        matching.sort(Comparator.comparingInt(Standing::asking)); // and by rank, as they are
        matching.forEach(standing -> enter(standing, 0, contests));
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
