package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best rule found so far for each field of a release. Sets are asked in order, so that what an earlier set gave
 * stands. Used by one thread, for one evaluation.
 */
final class Answer {

    private static final int OPEN = -1;

    private final int[] set;
    private final int[] rank;

    Answer(int fields) {
        set = new int[fields];
        rank = new int[fields];
        Arrays.fill(set, OPEN);
    }

    /** The rule of this rank in this set matches: it takes the field unless a better one has it. */
    void offer(int field, int set, int rank) {
        if (this.set[field] == OPEN || (this.set[field] == set && rank < this.rank[field])) {
            this.set[field] = set;
            this.rank[field] = rank;
        }
    }

    /** The greatest rank with which a rule of this set could still take one of the fields; -1 when none could. */
    int bound(int[] fields, int set) {
        int bound = -1;
        for (int field : fields) {
            if (this.set[field] == OPEN) {
                return Integer.MAX_VALUE;
            }
            if (this.set[field] == set) {
                bound = Math.max(bound, rank[field] - 1);
            }
        }
        return bound;
    }

    List<Selection> selections(Vocabulary fields, List<RuleSetIndex> sets) {
        var selections = new ArrayList<Selection>(set.length);
        for (int field = 0; field < set.length; field++) {
            if (set[field] != OPEN) {
                selections.add(sets.get(set[field]).selection(fields.names().get(field), rank[field]));
            }
        }
        return selections;
    }
}
