package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.WinnerOrder;

/** The first step of {@link WinnerOrder} at which a rule that matches as well comes after the winner. */
public enum DecidingStep {
    /** Its set has the lesser precedence. */
    PRECEDENCE,
    /** Its set has the same precedence, and the name that sorts later. */
    RULE_SET,
    /** It matches only a context that stands in for the one that the winner matches. */
    FALLBACK,
    /** It has the lesser priority. */
    PRIORITY,
    /** It has fewer conditions, or wider ones. */
    SPECIFICITY,
    /** It differs by nothing but its id, which sorts later. */
    ID;

    static DecidingStep between(Standing winner, Standing other) {
        if (winner.set().precedence() != other.set().precedence()) {
            return PRECEDENCE;
        }
        if (!winner.set().name().equals(other.set().name())) {
            return RULE_SET;
        }
        if (winner.asking() != other.asking()) {
            return FALLBACK;
        }
        if (winner.rule().priority() != other.rule().priority()) {
            return PRIORITY;
        }
        return WinnerOrder.specificity(winner.rule()) != WinnerOrder.specificity(other.rule()) ? SPECIFICITY : ID;
    }
}
