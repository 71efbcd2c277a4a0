package dev.imagery.storage.publication;

import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.Step;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.tombstone.PurgeBarrier;
import dev.imagery.storage.tombstone.PurgedAssets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives what is to become live its sequence number under the group's lock, and puts it in the outbox with it. */
@Component
class Moving {

    private final GroupLedger ledger;
    private final Publications publications;
    private final PublishGate gate;
    private final PurgeBarrier barrier;
    private final PurgedAssets purged;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Moving(
            GroupLedger ledger,
            Publications publications,
            PublishGate gate,
            PurgeBarrier barrier,
            PurgedAssets purged,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.ledger = ledger;
        this.publications = publications;
        this.gate = gate;
        this.barrier = barrier;
        this.purged = purged;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the audit log keeps of it.
     *
     * @param live the version that was live then
     */
    private record Effect(
            String state,
            @Nullable Long sequence,
            @Nullable Integer live,
            @Nullable List<Loss> losses,
            @Nullable List<Showing> withdrawn,
            @Nullable String override,
            @Nullable Refusal refusal) {

        static Effect of(PublicationView publication, @Nullable Publication live) {
            return new Effect(
                    publication.state(),
                    publication.sequence(),
                    live == null ? null : live.version(),
                    publication.losses(),
                    publication.withdrawn(),
                    publication.override(),
                    publication.refusal());
        }
    }

    /** Takes a version through the gate: it is on its way to customization, or refused. */
    PublicationView forward(HeldGroup group, HeldVersion version, PublishOrder order, Caller caller) {
        Publication live = Course.of(group, publications).live();
        Judgement judgement = Judgement.of(
                version.version(), order.override(), gate.objections(group.id(), version.id(), clock.instant()));
        refusePurged(group, version);
        Publication publication =
                add(group, version, Step.forward(ledger.nextSequence(group), version.version(), step(live)));
        switch (judgement) {
            case Judgement.Passed() -> set(group, version);
            case Judgement.Overruled(Overruling overruling) -> {
                publication.overrule(overruling);
                set(group, version);
            }
            case Judgement.Stopped(Refusal refusal) -> stop(group, version, publication, refusal);
        }
        PublicationView view = PublicationView.of(group.name(), publication);
        audit.note(caller, Action.PUBLISH, group.name(), version.version(), Effect.of(view, live));
        return view;
    }

    private void set(HeldGroup group, HeldVersion version) {
        if (version.state() instanceof VersionState.Publishable ready) {
            ledger.becomes(group, version.version(), ready.publish());
        }
        outbox.schedule(group.name());
    }

    /** A version that is live, or on its way by an earlier publication, stays so. */
    private void stop(HeldGroup group, HeldVersion version, Publication publication, Refusal refusal) {
        publication.refused(refusal, clock.instant());
        if (version.state() instanceof VersionState.Publishable ready) {
            ledger.becomes(group, version.version(), ready.publish().refused(refusal));
        }
    }

    /**
     * Goes back to {@code target}, which was live before; the gate tells what is lost by it and stops only what is withdrawn.
     *
     * @param override why it shall be shown all the same
     */
    PublicationView back(HeldGroup group, Step target, Optional<String> override, Caller caller) {
        HeldVersion version = ledger.version(group, target.version());
        switch (version.state()) {
            case VersionState.Retired retired -> ledger.becomes(group, target.version(), retired.rollBack());
            case VersionState.Refused refused -> ledger.becomes(group, target.version(), refused.publish());
            case VersionState.Publishing again -> {}
            case VersionState.Live live -> {}
            case VersionState.Open open -> throw neverLive(version);
            case VersionState.Sealed sealed -> throw neverLive(version);
        }
        Optional<Overruling> overruling = overruling(group, version, Optional.empty(), override);
        Step step = Step.back(ledger.nextSequence(group), target);
        return back(group, version, step, overruling, Action.ROLL_BACK, caller);
    }

    /** Publishes what goes back for a part; it is a step of its own, from which one step back leads to what is live now. */
    PublicationView backInPart(
            HeldGroup group, HeldVersion mixed, HeldVersion base, Optional<String> override, Caller caller) {
        Optional<Overruling> overruling = overruling(group, mixed, Optional.of(base.id()), override);
        return next(group, mixed, overruling, Action.ROLL_BACK, caller);
    }

    /** Publishes a version that stands in for another, as that shows what is withdrawn; where it still does, nothing better is there. */
    PublicationView standIn(HeldGroup group, HeldVersion standIn, Caller caller) {
        return next(group, standIn, Optional.empty(), Action.FALL_BACK, caller);
    }

    /**
     * Publishes a version that was made for it; the gate tells what is lost by it and stops only what is withdrawn.
     *
     * @param base of which all is that did not change
     */
    PublicationView regardless(
            HeldGroup group, HeldVersion made, Optional<HeldVersion> base, Action action, Caller caller) {
        Optional<Overruling> overruling = overruling(group, made, base.map(HeldVersion::id), Optional.empty());
        return next(group, made, overruling, action, caller);
    }

    private PublicationView next(
            HeldGroup group, HeldVersion mixed, Optional<Overruling> overruling, Action action, Caller caller) {
        if (mixed.state() instanceof VersionState.Publishable ready) {
            ledger.becomes(group, mixed.version(), ready.publish());
        }
        Publication live = Course.of(group, publications).live();
        long sequence = ledger.nextSequence(group);
        Step step = Step.forward(sequence, mixed.version(), step(live));
        return back(group, mixed, step, overruling, action, caller);
    }

    /** @throws dev.imagery.starter.problem.ProblemException 422 where it shows what is withdrawn, and nobody said that this is meant */
    private Optional<Overruling> overruling(
            HeldGroup group, HeldVersion version, Optional<Long> base, Optional<String> override) {
        refusePurged(group, version); // whatever the override says
        List<Showing> withdrawn = gate.withdrawn(version.id(), base, clock.instant());
        return switch (Judgement.of(version.version(), override, new Objections(List.of(), withdrawn))) {
            case Judgement.Passed() -> Optional.empty();
            case Judgement.Overruled(Overruling overruling) -> Optional.of(overruling);
            case Judgement.Stopped(Refusal refusal) -> throw GateRefusal.problem(refusal);
        };
    }

    private PublicationView back(
            HeldGroup group,
            HeldVersion version,
            Step step,
            Optional<Overruling> overruling,
            Action action,
            Caller caller) {
        Publication live = Course.of(group, publications).live();
        List<Loss> losses = gate.losses(group.id(), version.id());
        refusePurged(group, version);
        Publication publication = add(group, version, step);
        overruling.ifPresent(publication::overrule);
        outbox.schedule(group.name());
        PublicationView view = PublicationView.of(group.name(), publication).with(losses);
        audit.note(caller, action, group.name(), version.version(), Effect.of(view, live));
        return view;
    }

    /** From here on, nothing of the version is purged before it is seen to be live or about to be. */
    private void refusePurged(HeldGroup group, HeldVersion version) {
        barrier.holdPurgesOff();
        purged.requireNone(version.id(), "Version %d of %s".formatted(version.version(), group.name()));
    }

    private Publication add(HeldGroup group, HeldVersion version, Step step) {
        return publications.save(new Publication(group.id(), version.id(), step, clock.instant()));
    }

    private static IllegalStateException neverLive(HeldVersion version) {
        return new IllegalStateException("no way back to a version that was never live: " + version);
    }

    private static @Nullable Step step(@Nullable Publication publication) {
        return publication == null ? null : publication.step();
    }
}
