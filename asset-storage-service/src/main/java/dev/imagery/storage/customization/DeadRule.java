package dev.imagery.storage.customization;

import java.util.List;

/**
 * A rule that could never win, as customization's analysis finds it.
 *
 * @param rule its id
 * @param shadowedBy rules that win in its place
 */
public record DeadRule(String rule, List<Winner> shadowedBy) {

    public DeadRule {
        shadowedBy = List.copyOf(shadowedBy);
    }

    /** A rule that wins in another's place. */
    public record Winner(String ruleSet, long version, String rule) {}
}
