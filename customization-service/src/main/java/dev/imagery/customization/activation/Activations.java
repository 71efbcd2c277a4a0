package dev.imagery.customization.activation;

import dev.imagery.customization.gate.RuleSetGate;
import dev.imagery.customization.release.Activated;
import dev.imagery.customization.release.ActivationGate;
import dev.imagery.customization.release.Releases;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.customization.serving.PreparedRuleSets;
import dev.imagery.starter.problem.ProblemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes versions the active ones, as far as the gate lets them. */
@Service
class Activations {

    private final Releases releases;
    private final RuleSetGate gate;
    private final PreparedRuleSets prepared;
    private final RuleSets ruleSets;

    Activations(Releases releases, RuleSetGate gate, PreparedRuleSets prepared, RuleSets ruleSets) {
        this.releases = releases;
        this.ruleSets = ruleSets;
        this.gate = gate;
        this.prepared = prepared;
    }

    /**
     * Activates a version at once.
     *
     * @param owner of the set, who has a gate of its own; null where nobody owns it
     * @param force why it is to be activated whatever the gate finds
     * @throws ProblemException as {@link Releases#activate}, and 422 as {@link RuleSetGate#strict}
     */
    Activated activate(String ruleSet, long version, @Nullable String owner, @Nullable String force) {
        return owner != null
                ? releases.activate(ruleSet, version, owner, gate.strict())
                : prepared(ruleSet, version, () -> releases.activate(ruleSet, version, null, gate(force)));
    }

    /**
     * Activates a version of a set that nobody owns, within the running transaction.
     *
     * @throws ProblemException as {@link #activate}
     */
    Activated activateWithin(String ruleSet, long version, @Nullable String force) {
        return releases.activateWithin(ruleSet, version, null, gate(force));
    }

    /** Does something that activates the version: what that costs before the locks are taken does not hold them up. */
    <T> T prepared(String ruleSet, long version, Supplier<T> action) {
        return prepared.with(ruleSet, version, () -> {
            ruleSets.version(ruleSet, version).ifPresent(gate::lookAhead);
            return action.get();
        });
    }

    private ActivationGate gate(@Nullable String force) {
        return force == null ? gate.strict() : gate.forced(force);
    }
}
