package dev.imagery.customization.serving;

import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;

/** A version that is or may become active, compiled. */
public record PreparedRuleSet(RuleSetIndex index) {

    /** The version with its rules, sorted by id; made anew by each call. */
    public RuleSet rules() {
        return index.ruleSet();
    }
}
