package dev.imagery.storage.publication;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.tombstone.PurgedAssets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has versions published at an instant, or no longer. */
@Service
class Planning {

    private final GroupLedger ledger;
    private final Plans plans;
    private final StagedRows staged;
    private final PublishGate gate;
    private final PurgedAssets purged;
    private final AuditLog audit;
    private final ObjectProvider<Scheduler> scheduler;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Planning(
            GroupLedger ledger,
            Plans plans,
            StagedRows staged,
            PublishGate gate,
            PurgedAssets purged,
            AuditLog audit,
            ObjectProvider<Scheduler> scheduler) {
        this.ledger = ledger;
        this.plans = plans;
        this.staged = staged;
        this.gate = gate;
        this.purged = purged;
        this.audit = audit;
        this.scheduler = scheduler;
    }

    /** What the audit log keeps of it. */
    private record Effect(
            @Nullable Instant at,
            @Nullable String override,
            @Nullable String reason) {}

    /**
     * Takes the place of what was planned for the version before. The gate is asked now, so that a fault is known while there is time,
     * and again at the instant, when it counts.
     *
     * @throws ProblemException 422 where the gate would refuse the version as things are now
     */
    PublicationView plan(HeldGroup group, HeldVersion version, PublishOrder order, Instant at, Caller caller) {
        Objections objections = gate.objections(group.id(), version.id(), at);
        if (Judgement.of(version.version(), order.override(), objections) instanceof Judgement.Stopped stopped) {
            throw GateRefusal.problem(stopped.refusal());
        }
        purged.requireNone(version.id(), "Version %d of %s".formatted(version.version(), group.name()));
        plans.put(version.id(), new Plans.Planned(at, caller.actor(), order.override()));
        Plan plan = new Plan(group.name(), version.version(), at);
        scheduler
                .getObject()
                .schedule(
                        PlannedTask.DESCRIPTOR.instance(plan.instance()).scheduledTo(at),
                        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        Effect effect = new Effect(at, order.override().orElse(null), null);
        audit.note(caller, Action.PLAN, group.name(), version.version(), effect);
        return PublicationView.planned(group.name(), version.version(), at);
    }

    /** @throws ProblemException 404 where nothing is planned for the version */
    @Transactional
    public void callOff(String name, int number, Caller caller) {
        HeldGroup group = ledger.hold(name);
        long versionId = ledger.version(group, number).id();
        boolean planned = plans.remove(versionId);
        boolean stagedToo = staged.remove(versionId);
        if (!planned && !stagedToo) {
            throw ProblemException.notFound("Nothing is planned for version " + number + " of " + name);
        }
        audit.note(caller, Action.CALL_OFF, name, number, new Effect(null, null, null));
    }

    /** Forgets a plan that came to nothing. */
    @Transactional
    public void giveUp(Plan plan, String reason) {
        HeldGroup group = ledger.hold(plan.group());
        HeldVersion version = ledger.version(group, plan.version());
        plans.find(version.id())
                .filter(planned -> planned.at().equals(plan.at()))
                .ifPresent(planned -> {
                    plans.remove(version.id());
                    Effect effect = new Effect(plan.at(), null, reason);
                    audit.note(Caller.later(planned.actor()), Action.CALL_OFF, group.name(), plan.version(), effect);
                });
    }
}
