package dev.imagery.customization.ruleset;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a rule set is not changed. */
final class Refusals {

    private Refusals() {}

    static ProblemException notTheOwner(String name, @Nullable String owner, @Nullable String caller) {
        return ProblemException.conflict(
                "not-the-owner",
                "The rule set " + name + (owner == null ? " has no owner" : " belongs to " + owner),
                (caller == null ? "The request names no owner." : "The request names the owner " + caller + ".")
                        + " A set is changed and activated only in the name of the owner that it was made with.");
    }

    static ProblemException overtaken(String name, long version, long active) {
        return ProblemException.conflict(
                "version-overtaken",
                "The rule set " + name + " has moved on from version " + version + " to version " + active,
                "A set with an owner only moves forward; going back is a newer version with the rules of an older one.");
    }

    static ProblemException baseOvertaken(String name, long base, long newest) {
        return ProblemException.conflict(
                "base-overtaken",
                "The newest version of the rule set " + name + " is " + newest + ", not " + base,
                "A change is made to the newest version, so that none undoes what it has not seen.");
    }

    static ProblemException noVersion(String name, long version) {
        return ProblemException.faulty(
                "invalid-activation",
                "The activation",
                List.of(Fault.of("/version", "unknown-value", version, "a version of the rule set " + name)));
    }

    static ProblemException tooManySizes(String attribute) {
        return ProblemException.faulty(
                "invalid-rule-set",
                "The rule set",
                List.of(Fault.of(
                        "/experiments/" + attribute + "/cells",
                        "wrong-size",
                        Experiment.MOST_SIZES,
                        "sizes that changed at most " + (Experiment.MOST_SIZES - 1)
                                + " times; another salt deals everyone anew")));
    }
}
