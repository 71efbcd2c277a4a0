package dev.imagery.rules.reading;

import dev.imagery.rules.model.Rule;

/**
 * A rule as it was read by itself, before it is seen together with the set's declarations.
 *
 * @param index in the array of rules
 * @param full whether its conditions stand in an object of their own
 */
record ReadRule(Rule rule, int index, boolean full) {

    /** Where the condition on the attribute stands below the array of rules. */
    String pointer(String attribute) {
        return "/" + index + (full ? "/conditions/" : "/") + attribute;
    }
}
