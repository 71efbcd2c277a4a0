package dev.imagery.customization.gate;

import dev.imagery.customization.gate.RecentFindings.Step;
import dev.imagery.customization.release.ActivationGate;
import dev.imagery.customization.release.Checks;
import dev.imagery.customization.release.Release;
import dev.imagery.customization.release.Releases;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.ruletest.RuleSetTests;
import dev.imagery.customization.serving.PreparedRuleSets;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.starter.problem.ProblemException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the tests of a set, looks for rules of it that could never win, and for contexts that would lose a value, against the release as it
 * would be.
 */
@Component
public class RuleSetGate {

    private final Releases releases;
    private final ReleaseFollower follower;
    private final PreparedRuleSets prepared;
    private final RuleSetTests tests;
    private final Refusal refusal;
    private final RecentFindings recent;
    private final InstantSource clock = InstantSource.system();

    RuleSetGate(
            Releases releases,
            ReleaseFollower follower,
            PreparedRuleSets prepared,
            RuleSetTests tests,
            Refusal refusal,
            RecentFindings recent) {
        this.releases = releases;
        this.follower = follower;
        this.prepared = prepared;
        this.tests = tests;
        this.refusal = refusal;
        this.recent = recent;
    }

    /** A gate that throws a {@link ProblemException}, 422 {@code activation-refused}, with all that it found. */
    public ActivationGate strict() {
        return (release, activated) -> check(release, activated, null);
    }

    /** A gate that lets everything pass, and writes down what it found, and why it did not matter. */
    public ActivationGate forced(String reason) {
        return (release, activated) -> check(release, activated, reason);
    }

    /**
     * Looks at a version in the release that its activation would make now. As long as no other comes between, the activation then has
     * nothing to look for under its locks.
     */
    public void lookAhead(RuleSetVersion version) {
        Release before = releases.get(releases.head());
        findings(before, before.with(version), version);
    }

    private Findings findings(Release before, Release release, RuleSetVersion activated) {
        Step step = Step.of(before, release);
        return recent.find(step).orElseGet(() -> {
            Findings found = Findings.of(
                    follower.compiled(before),
                    follower.compiled(release),
                    prepared.get(activated).rules());
            recent.keep(step, found);
            return found;
        });
    }

    private Checks check(Release release, RuleSetVersion activated, @Nullable String reason) {
        Verdict verdict = Verdict.of(
                follower.compiled(release),
                prepared.get(activated),
                findings(releases.get(release.number() - 1), release, activated),
                tests.newest(activated.name()),
                clock.instant());
        if (reason == null && !verdict.isClean()) {
            throw refusal.of(verdict);
        }
        return verdict.checks(reason);
    }
}
