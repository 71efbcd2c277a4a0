package dev.imagery.customization.ruleset;

import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.model.RuleSet;

/** A version of a rule set with its content as it is kept. */
public final class KeptRuleSet {

    private final RuleSetVersion version;
    private final KeptContent content;

    KeptRuleSet(RuleSetVersion version, KeptContent content) {
        this.version = version;
        this.content = content;
    }

    /** The same as it was when these were its {@link #declarations} and its {@link #bytes}. */
    public static KeptRuleSet of(RuleSetVersion version, String declarations, byte[] bytes) {
        return new KeptRuleSet(version, KeptContent.of(declarations, bytes));
    }

    /** What the set says besides its rules, as JSON. */
    public String declarations() {
        return content.declarations().json();
    }

    /** The rules' JSON, gzipped; not to be changed. */
    public byte[] bytes() {
        return content.rules().bytes();
    }

    /**
     * Ready to be compiled.
     *
     * @throws RuntimeException where declarations and bytes are not what was kept
     */
    public RuleSet ruleSet() {
        return content.ruleSet(version.name(), version.version(), version.precedence());
    }
}
