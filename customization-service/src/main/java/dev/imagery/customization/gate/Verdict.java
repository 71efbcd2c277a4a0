package dev.imagery.customization.gate;

import dev.imagery.customization.release.Checks;
import dev.imagery.customization.ruletest.KeptTests;
import dev.imagery.customization.serving.PreparedRuleSet;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.analysis.Uncovered;
import dev.imagery.rules.expectation.Expectations;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.index.ReleaseIndex;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to say against a version in a release. */
record Verdict(PreparedRuleSet activated, KeptTests tests, List<Unmet> unmet, Findings findings) {

    Verdict {
        unmet = List.copyOf(unmet);
    }

    static Verdict of(
            ReleaseIndex release, PreparedRuleSet activated, Findings findings, KeptTests tests, Instant now) {
        return new Verdict(activated, tests, Expectations.unmet(release, tests.expectations(), now), findings);
    }

    DeadRules rules() {
        return findings.rules();
    }

    /** Contexts in which a field had a value in the release before. */
    List<Uncovered> lost() {
        return findings.lost();
    }

    boolean isClean() {
        return unmet.isEmpty() && rules().dead().isEmpty() && fieldsLost() == 0;
    }

    /** How many fields surely lose their value in some context. */
    int fieldsLost() {
        return fields(lost().stream().filter(uncovered -> !uncovered.patterns().isEmpty()));
    }

    private static int fields(Stream<Uncovered> some) {
        return some.mapToInt(uncovered -> uncovered.fields().size()).sum();
    }

    Checks checks(@Nullable String forced) {
        return new Checks(
                tests.version(),
                tests.tests(),
                unmet.size(),
                rules().dead().size(),
                fieldsLost(),
                rules().undecided().size()
                        + fields(lost().stream()
                                .filter(uncovered -> uncovered.patterns().isEmpty())),
                forced);
    }
}
