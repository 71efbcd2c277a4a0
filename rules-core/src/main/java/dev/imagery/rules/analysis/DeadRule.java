package dev.imagery.rules.analysis;

import java.util.List;

/**
 * A rule that can win no field in any context.
 *
 * @param rule its id
 * @param shadowedBy the rules that win in its place, together for all its contexts and fields: at most {@value #MOST}, sorted by set
 *     and rule
 */
public record DeadRule(String rule, List<Winner> shadowedBy) {

    /** How many rules that win in its place are told. */
    static final int MOST = 10;

    public DeadRule {
        shadowedBy = List.copyOf(shadowedBy);
    }
}
