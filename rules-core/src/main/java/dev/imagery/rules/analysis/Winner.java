package dev.imagery.rules.analysis;

import dev.imagery.rules.evaluation.Selection;

/**
 * A rule that wins in another's place.
 *
 * @param version of the rule set
 */
public record Winner(String ruleSet, long version, String rule) {

    static Winner of(Selection selection) {
        return new Winner(selection.ruleSet(), selection.version(), selection.rule());
    }
}
