package dev.imagery.rules.kept;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;

/** All that a version says, as it is kept. */
public record KeptContent(KeptDeclarations declarations, CompressedRules rules) {

    /** The same as it was when this was the JSON of its declarations, and these the bytes of its rules. */
    public static KeptContent of(String declarations, byte[] rules) {
        return new KeptContent(new KeptDeclarations(declarations), new CompressedRules(rules));
    }

    /**
     * The set, ready to be compiled.
     *
     * @throws RuntimeException where the content is not what was kept
     */
    public RuleSet ruleSet(String name, long version, int precedence) {
        Declarations read = declarations.declarations();
        return new RuleSet(name, version, precedence, read, rules.rules(read));
    }
}
