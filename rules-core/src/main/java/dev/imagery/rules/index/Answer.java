package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Selection;
import java.util.List;

/**
 * The best rule found so far for each field of a release. Each set is asked once or more often; what was given at an earlier asking
 * stands. Used by one thread, for one evaluation.
 */
final class Answer {

    private static final int FIGURES = 4; // of each field, one after the other, since they are looked at together
    private static final int SET = 0; // 1 + its position; OPEN where no rule was found
    private static final int ASKING = 1;
    private static final int RANK = 2;
    private static final int SELECTION = 3;
    private static final int OPEN = 0;

    private final int[] found;
    private int askedSet;
    private int askings;

    Answer(int fields) {
        found = new int[fields * FIGURES];
    }

    /** Begins an asking of this set. */
    void ask(int set) {
        askedSet = set + 1;
        askings++;
    }

    /** The rule of this rank in the asked set matches: it takes the field, by its selection there, unless a better one has it. */
    void offer(int field, int rank, int selection) {
        int at = field * FIGURES;
        if (found[at + SET] == OPEN || (found[at + ASKING] == askings && rank < found[at + RANK])) {
            found[at + SET] = askedSet;
            found[at + ASKING] = askings;
            found[at + RANK] = rank;
            found[at + SELECTION] = selection;
        }
    }

    /** Whether one of the fields has no value yet. */
    boolean hasOpen(int[] fields) {
        for (int field : fields) {
            if (found[field * FIGURES + SET] == OPEN) {
                return true;
            }
        }
        return false;
    }

    /** The greatest rank with which a rule of the asked set could still take one of the fields; -1 when none could. */
    int bound(int[] fields) {
        int bound = -1;
        for (int field : fields) {
            int at = field * FIGURES;
            if (found[at + SET] == OPEN) {
                return Integer.MAX_VALUE;
            }
            if (found[at + ASKING] == askings) {
                bound = Math.max(bound, found[at + RANK] - 1);
            }
        }
        return bound;
    }

    /** One for each field that has a value, in the order of the fields. */
    List<Selection> selections(List<RuleSetIndex> sets) {
        var selections = new Selection[given()];
        int next = 0;
        for (int at = 0; at < found.length; at += FIGURES) {
            if (found[at + SET] != OPEN) {
                selections[next++] = sets.get(found[at + SET] - 1).selection(found[at + SELECTION]);
            }
        }
        return List.of(selections);
    }

    private int given() {
        int given = 0;
        for (int at = 0; at < found.length; at += FIGURES) {
            given += found[at + SET] == OPEN ? 0 : 1;
        }
        return given;
    }
}
