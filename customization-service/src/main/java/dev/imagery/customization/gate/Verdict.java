package dev.imagery.customization.gate;

import dev.imagery.customization.release.Checks;
import dev.imagery.customization.ruletest.KeptTests;
import dev.imagery.rules.analysis.Coverage;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.analysis.Uncovered;
import dev.imagery.rules.expectation.Expectations;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say against a version in a release.
 *
 * @param lost contexts in which a field had a value in the release before
 */
record Verdict(RuleSet activated, KeptTests tests, List<Unmet> unmet, DeadRules rules, List<Uncovered> lost) {

    /** As many as a set has rules at most, three times: some seconds at the very worst, while every other activation waits. */
    private static final long MOST_CONTEXTS = 3_000_000;

    /** How much is looked at for contexts that lose a value, in rules and values: about a second at the very worst. */
    private static final long MOST_LOOKED_AT = 10_000_000;

    Verdict {
        unmet = List.copyOf(unmet);
        lost = List.copyOf(lost);
    }

    /** @param before the release that this one follows */
    static Verdict of(ReleaseIndex before, ReleaseIndex release, RuleSet activated, KeptTests tests, Instant now) {
        return new Verdict(
                activated,
                tests,
                Expectations.unmet(release, tests.expectations(), now),
                DeadRules.of(release, activated, MOST_CONTEXTS),
                Coverage.newlyUncovered(before, release, activated.name(), MOST_LOOKED_AT));
    }

    boolean isClean() {
        return unmet.isEmpty() && rules.dead().isEmpty() && fieldsLost() == 0;
    }

    /** How many fields surely lose their value in some context. */
    int fieldsLost() {
        return fields(lost.stream().filter(uncovered -> !uncovered.patterns().isEmpty()));
    }

    private static int fields(Stream<Uncovered> some) {
        return some.mapToInt(uncovered -> uncovered.fields().size()).sum();
    }

    Checks checks(@Nullable String forced) {
        return new Checks(
                tests.version(),
                tests.tests(),
                unmet.size(),
                rules.dead().size(),
                fieldsLost(),
                rules.undecided().size()
                        + fields(lost.stream()
                                .filter(uncovered -> uncovered.patterns().isEmpty())),
                forced);
    }
}
