package dev.imagery.customization.ruleset;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;

/** What a version says, as it is kept. */
record RuleSetContent(KeptDeclarations declarations, CompressedRules rules) {

    RuleSet toRuleSet(RuleSetVersion version) {
        Declarations read = declarations.declarations();
        return new RuleSet(version.name(), version.version(), version.precedence(), read, rules.rules(read));
    }
}
