package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Selection;
import java.util.Arrays;
import java.util.List;

/**
 * The best rule found so far for each field of a release. Each set is asked once or more often; what was given at an earlier asking
 * stands. Used by one thread, for one evaluation.
 */
final class Answer {

    private static final int OPEN = -1;

    private final int[] set;
    private final int[] asking;
    private final int[] rank;
    private final int[] selection;
    private int askedSet;
    private int askings;

    Answer(int fields) {
        set = new int[fields];
        asking = new int[fields];
        rank = new int[fields];
        selection = new int[fields];
        Arrays.fill(set, OPEN);
    }

    /** Begins an asking of this set. */
    void ask(int set) {
        askedSet = set;
        askings++;
    }

    /** The rule of this rank in the asked set matches: it takes the field, by its selection there, unless a better one has it. */
    void offer(int field, int rank, int selection) {
        if (set[field] == OPEN || (asking[field] == askings && rank < this.rank[field])) {
            set[field] = askedSet;
            asking[field] = askings;
            this.rank[field] = rank;
            this.selection[field] = selection;
        }
    }

    /** Whether one of the fields has no value yet. */
    boolean hasOpen(int[] fields) {
        for (int field : fields) {
            if (set[field] == OPEN) {
                return true;
            }
        }
        return false;
    }

    /** The greatest rank with which a rule of the asked set could still take one of the fields; -1 when none could. */
    int bound(int[] fields) {
        int bound = -1;
        for (int field : fields) {
            if (set[field] == OPEN) {
                return Integer.MAX_VALUE;
            }
            if (asking[field] == askings) {
                bound = Math.max(bound, rank[field] - 1);
            }
        }
        return bound;
    }

    /** One for each field that has a value, in the order of the fields. */
    List<Selection> selections(List<RuleSetIndex> sets) {
        var selections = new Selection[given()];
        int next = 0;
        for (int field = 0; field < set.length; field++) {
            if (set[field] != OPEN) {
                selections[next++] = sets.get(set[field]).selection(selection[field]);
            }
        }
        return List.of(selections);
    }

    private int given() {
        int given = 0;
        for (int of : set) {
            given += of == OPEN ? 0 : 1;
        }
        return given;
    }
}
