package dev.imagery.customization.gate;

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
    private final InstantSource clock = InstantSource.system();

    RuleSetGate(
            Releases releases,
            ReleaseFollower follower,
            PreparedRuleSets prepared,
            RuleSetTests tests,
            Refusal refusal) {
        this.releases = releases;
        this.follower = follower;
        this.prepared = prepared;
        this.tests = tests;
        this.refusal = refusal;
    }

    /** A gate that throws a {@link ProblemException}, 422 {@code activation-refused}, with all that it found. */
    public ActivationGate strict() {
        return (release, activated) -> check(release, activated, null);
    }

    /** A gate that lets everything pass, and writes down what it found, and why it did not matter. */
    public ActivationGate forced(String reason) {
        return (release, activated) -> check(release, activated, reason);
    }

    private Checks check(Release release, RuleSetVersion activated, @Nullable String reason) {
        Verdict verdict = Verdict.of(
                follower.compiled(releases.get(release.number() - 1)),
                follower.compiled(release),
                prepared.get(activated).rules(),
                tests.newest(activated.name()),
                clock.instant());
        if (reason == null && !verdict.isClean()) {
            throw refusal.of(verdict);
        }
        return verdict.checks(reason);
    }
}
