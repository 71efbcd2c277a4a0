package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a set by rank, laid out so that an evaluation looks at few places: most rules are settled by the key that they are found by, and
 * are not looked at themselves.
 */
final class CompiledRules {

    private final CompiledRule[] rules;
    private final boolean[] open;
    private final int @Nullable [] first;
    private final Selection[] selections;

    /**
     * @param open of each rule, whether it has conditions that its key does not settle
     * @param first of each rule, the place of its first selection; null where each rule has just one
     * @param selections of all rules, each rule's in the order of its fields
     */
    CompiledRules(CompiledRule[] rules, boolean[] open, int @Nullable [] first, Selection[] selections) {
        this.rules = rules;
        this.open = open;
        this.first = first;
        this.selections = selections;
    }

    int size() {
        return rules.length;
    }

    CompiledRule rule(int rank) {
        return rules[rank];
    }

    /** Of a rule that is found by its key. */
    boolean matches(int rank, Asking asking) {
        return !open[rank] || rules[rank].matches(asking);
    }

    int[] fields(int rank) {
        return rules[rank].fields();
    }

    int firstSelection(int rank) {
        return first == null ? rank : first[rank];
    }

    Selection selection(int place) {
        return selections[place];
    }
}
