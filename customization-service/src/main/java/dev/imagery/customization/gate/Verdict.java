package dev.imagery.customization.gate;

import dev.imagery.customization.release.Checks;
import dev.imagery.customization.ruletest.KeptTests;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.expectation.Expectations;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say against a version in a release. */
record Verdict(RuleSet activated, KeptTests tests, List<Unmet> unmet, DeadRules rules) {

    /** As many as a set has rules at most, three times: some seconds at the very worst, while every other activation waits. */
    private static final long MOST_CONTEXTS = 3_000_000;

    Verdict {
        unmet = List.copyOf(unmet);
    }

    static Verdict of(ReleaseIndex release, RuleSet activated, KeptTests tests, Instant now) {
        return new Verdict(
                activated,
                tests,
                Expectations.unmet(release, tests.expectations(), now),
                DeadRules.of(release, activated, MOST_CONTEXTS));
    }

    boolean isClean() {
        return unmet.isEmpty() && rules.dead().isEmpty();
    }

    Checks checks(@Nullable String forced) {
        return new Checks(
                tests.version(),
                tests.tests(),
                unmet.size(),
                rules.dead().size(),
                rules.undecided().size(),
                forced);
    }
}
