package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.precondition.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions that are sealed, and approved where they have to be. */
@Service
class Publishing {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Moving moving;
    private final Planning planning;
    private final Plans plans;
    private final Staging staging;
    private final StagedRows staged;
    private final Clock clock;

    Publishing(
            GroupLedger ledger,
            Publications publications,
            Moving moving,
            Planning planning,
            Plans plans,
            Staging staging,
            StagedRows staged,
            Clock clock) {
        this.ledger = ledger;
        this.publications = publications;
        this.moving = moving;
        this.planning = planning;
        this.plans = plans;
        this.staging = staging;
        this.staged = staged;
        this.clock = clock;
    }

    /**
     * Publishes a version for the first time, at once or at an instant; again only after a refusal. Asking twice is asking once. What
     * the gate refuses is answered as refused, and kept.
     *
     * @throws ProblemException 409 where the version is not sealed, was live before, or lacks an approval; 412
     */
    @Transactional
    public PublicationView publish(String name, PublishOrder order, IfMatch seen, Caller caller) {
        EmergencyGroup.refuse(name);
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        HeldVersion version = ledger.version(group, order.version());
        ledger.approval(version).ifPresent(approval -> requireApproved(group, version, approval));
        return publish(group, version, order, caller);
    }

    /** The same for a version whose approval is in order. */
    PublicationView publish(HeldGroup group, HeldVersion version, PublishOrder order, Caller caller) {
        Optional<Publication> head = Course.of(group, publications).head();
        if (head.isPresent() && head.get().version() == version.version()) {
            return PublicationView.of(group.name(), head.get());
        }
        requirePublishable(group, version);
        if (order.embargoes().stream().anyMatch(embargo -> embargo.until().isAfter(clock.instant()))) {
            plans.remove(version.id());
            return staging.begin(group, version, order, caller);
        }
        staged.remove(version.id());
        Optional<Instant> later = order.at().filter(at -> at.isAfter(clock.instant()));
        if (later.isPresent()) {
            return planning.plan(group, version, order, later.get(), caller);
        }
        plans.remove(version.id());
        return moving.forward(group, version, order, caller);
    }

    /** Does what was planned, unless another plan or somebody took its place. */
    @Transactional
    public void due(Plan plan) {
        HeldGroup group = ledger.hold(plan.group());
        HeldVersion version = ledger.version(group, plan.version());
        plans.find(version.id())
                .filter(planned -> planned.at().equals(plan.at()))
                .ifPresent(planned -> {
                    plans.remove(version.id());
                    publish(
                            group.name(),
                            new PublishOrder(plan.version(), planned.override(), Optional.empty(), List.of()),
                            IfMatch.ANYTHING,
                            Caller.later(planned.actor()));
                });
    }

    private static void requireApproved(HeldGroup group, HeldVersion version, Approval approval) {
        switch (approval) {
            case Approval.Approved yes -> {}
            case Approval.Awaiting awaiting ->
                throw ProblemException.conflict(
                        "approval-required",
                        "Version %d of %s awaits approval".formatted(version.version(), group.name()),
                        "Somebody other than its author has to approve it: POST …/approve.");
            case Approval.Refused no ->
                throw ProblemException.conflict(
                        "approval-refused",
                        "%s refused version %d of %s".formatted(no.by(), version.version(), group.name()),
                        no.note());
        }
    }

    private static void requirePublishable(HeldGroup group, HeldVersion version) {
        switch (version.state()) {
            case VersionState.Open open ->
                throw ProblemException.conflict(
                        "version-open",
                        "Version " + version.version() + " of " + group.name() + " is not sealed",
                        null);
            case VersionState.Retired retired ->
                throw ProblemException.conflict(
                        "version-retired",
                        "Version " + version.version() + " of " + group.name() + " was published before and is retired",
                        "Roll back with toVersion " + version.version() + " to make it live again.");
            case VersionState.Publishable ready -> {}
            case VersionState.Publishing again -> {}
            case VersionState.Live live -> {}
        }
    }
}
