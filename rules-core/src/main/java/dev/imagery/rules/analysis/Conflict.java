package dev.imagery.rules.analysis;

import dev.imagery.rules.evaluation.Context;
import java.util.List;

/**
 * Two rules that give fields different values in one context, and between which nothing decides but a name.
 *
 * @param winner the rule that wins, by its name alone
 * @param other the one that would win otherwise
 * @param fields those that the winner gives in the example, and the other differently, sorted
 * @param example a context in which it is so
 */
public record Conflict(DecidedBy decidedBy, Winner winner, Winner other, List<String> fields, Context example) {

    public Conflict {
        fields = List.copyOf(fields);
    }

    /** The name that decides. */
    public enum DecidedBy {
        /** The rules are of one set, and as good as each other but for their ids. */
        RULE_ID,
        /** The rules are the best of two sets with the same precedence. */
        SET_NAME
    }
}
