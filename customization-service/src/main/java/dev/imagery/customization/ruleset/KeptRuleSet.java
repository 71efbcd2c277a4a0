package dev.imagery.customization.ruleset;

import dev.imagery.rules.model.RuleSet;

/** A version of a rule set with its rules as they are kept. */
public final class KeptRuleSet {

    private final RuleSetVersion version;
    private final CompressedRules rules;

    KeptRuleSet(RuleSetVersion version, CompressedRules rules) {
        this.version = version;
        this.rules = rules;
    }

    /** The same as it was when these were its {@link #bytes}. */
    public static KeptRuleSet of(RuleSetVersion version, byte[] bytes) {
        return new KeptRuleSet(version, new CompressedRules(bytes));
    }

    /** The rules' JSON, gzipped; not to be changed. */
    public byte[] bytes() {
        return rules.bytes();
    }

    /**
     * Ready to be compiled.
     *
     * @throws RuntimeException where the bytes are not what was kept
     */
    public RuleSet ruleSet() {
        return new RuleSet(version.name(), version.version(), version.precedence(), rules.rules());
    }
}
