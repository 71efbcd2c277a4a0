package dev.imagery.customization.gate;

import dev.imagery.rules.analysis.Coverage;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.analysis.Uncovered;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.RuleSet;
import java.util.List;

/**
 * What the analysis says against a version in a release: the same for the same two releases, whenever it is asked.
 *
 * @param rules that could never win
 * @param lost contexts in which a field had a value in the release before
 */
record Findings(DeadRules rules, List<Uncovered> lost) {

    /** As many as a set has rules at most, three times: some seconds at the very worst. */
    private static final long MOST_CONTEXTS = 3_000_000;

    /** How much is looked at for contexts that lose a value, in rules and values: about a second at the very worst. */
    private static final long MOST_LOOKED_AT = 10_000_000;

    Findings {
        lost = List.copyOf(lost);
    }

    /** @param before the release that this one follows */
    static Findings of(ReleaseIndex before, ReleaseIndex release, RuleSet activated) {
        return new Findings(
                DeadRules.of(release, activated, MOST_CONTEXTS),
                Coverage.newlyUncovered(before, release, activated.name(), MOST_LOOKED_AT));
    }
}
