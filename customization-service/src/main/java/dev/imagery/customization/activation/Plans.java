package dev.imagery.customization.activation;

import dev.imagery.customization.release.Activated;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Activations at instants to come: a row each, which whichever instance is there at the instant carries out. */
@Service
class Plans {

    private final PlanTable table;
    private final RuleSets ruleSets;
    private final Activations activations;
    private final TransactionOperations transaction;
    private final Clock clock = Clock.systemUTC();

    Plans(PlanTable table, RuleSets ruleSets, Activations activations, TransactionOperations transaction) {
        this.table = table;
        this.ruleSets = ruleSets;
        this.activations = activations;
        this.transaction = transaction;
    }

    /**
     * Plans the activation. The same plan again is the same plan.
     *
     * @param force why it is to be active whatever the gate finds at the instant
     * @throws ProblemException 404 without such a set, 409 when it has an owner or another plan for the instant, 422 without such a version
     */
    @Transactional
    public Plan plan(String ruleSet, long version, @Nullable String owner, Instant at, @Nullable String force) {
        if (ruleSets.ownerOf(ruleSet).isPresent()) {
            throw ProblemException.conflict(
                    "owned",
                    "The rule set " + ruleSet + " has an owner",
                    "Sets with an owner are activated by the owner alone, which has instants of its own.");
        }
        ruleSets.lockForActivation(ruleSet, owner, version);
        Instant instant = at.truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        return table.insert(ruleSet, version, instant, clock.instant(), force)
                .orElseGet(() -> same(version, force, table.planned(ruleSet, instant)));
    }

    private static Plan same(long version, @Nullable String force, Optional<Plan> there) {
        return there.filter(plan -> plan.version() == version && Objects.equals(plan.force(), force))
                .orElseThrow(() -> ProblemException.conflict(
                        "planned-already",
                        "Another version is planned for that instant",
                        there.map(plan -> "Call off plan " + plan.id() + " first, of version " + plan.version() + ".")
                                .orElse(null)));
    }

    /** One plan, whatever became of it. */
    @Transactional(readOnly = true)
    public Plan get(long id) {
        return table.find(id).orElseThrow(() -> none(id));
    }

    /** In the order of their instants, those after the given one. */
    @Transactional(readOnly = true)
    public List<Plan> list(PlanState state, @Nullable String ruleSet, @Nullable Long after, int limit) {
        return table.list(state, ruleSet, after, limit);
    }

    /**
     * Calls the plan off, unless that was done already.
     *
     * @throws ProblemException 404 without such a plan, 409 when it was carried out
     */
    @Transactional
    public void callOff(long id) {
        Plan plan = table.lock(id).orElseThrow(() -> none(id));
        switch (plan.state()) {
            case PLANNED -> table.settle(id, PlanState.CALLED_OFF, null);
            case CALLED_OFF -> {}
            case REFUSED ->
                throw ProblemException.conflict(
                        "refused-already", "Plan " + id + " was refused", "There is nothing to call off.");
            case ACTIVATED ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "carried-out",
                        "Plan " + id + " was carried out",
                        "Release " + plan.release() + " has it; activate another version to go on from there.",
                        List.of());
        }
    }

    /**
     * Carries out the first plan that is due, in one transaction with its release; one that the gate refuses stays in the history as such.
     *
     * @return what became of it; empty where none is due
     */
    Optional<Plan> carryOutNext() {
        return table.firstDue()
                .flatMap(due -> activations.prepared(due.ruleSet(), due.version(), () -> activateOrRefuse(due.id())));
    }

    private Optional<Plan> activateOrRefuse(long id) {
        try {
            return transaction.execute(status -> stillDue(id).map(this::activate));
        } catch (ProblemException refused) {
            return transaction.execute(status -> stillDue(id).map(plan -> refuse(plan, refused)));
        }
    }

    private Optional<Plan> stillDue(long id) {
        return table.lock(id).filter(plan -> plan.state() == PlanState.PLANNED);
    }

    private Plan activate(Plan plan) {
        Activated activated = activations.activateWithin(plan.ruleSet(), plan.version(), plan.force());
        table.settle(plan.id(), PlanState.ACTIVATED, activated.release());
        return get(plan.id());
    }

    private Plan refuse(Plan plan, ProblemException refused) {
        table.refuse(plan.id(), PlanRefusal.of(refused));
        return get(plan.id());
    }

    private static ProblemException none(long id) {
        return ProblemException.notFound("There is no planned activation " + id);
    }
}
