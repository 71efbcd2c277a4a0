package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Step;
import dev.imagery.storage.lifecycle.VersionState;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is asked to be live: gives it a sequence number under the group's lock and puts it in the outbox with it. */
@Service
class Publishing {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Publishing(GroupLedger ledger, Publications publications, Outbox outbox, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.publications = publications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the audit log keeps of it.
     *
     * @param live the version that was live then
     */
    private record Effect(long sequence, @Nullable Integer live) {}

    /** Publishes a version for the first time; again only after a refusal. Asking twice is asking once. */
    @Transactional
    public PublicationView publish(String name, int number, Caller caller) {
        HeldGroup group = ledger.hold(name);
        HeldVersion version = ledger.version(group, number);
        Course course = Course.of(group, publications);
        Publication head = course.head().orElse(null);
        if (head != null && head.version() == number) {
            return PublicationView.of(name, head);
        }
        switch (version.state()) {
            case VersionState.Open open ->
                throw ProblemException.conflict(
                        "version-open", "Version " + number + " of " + name + " is not sealed", null);
            case VersionState.Retired retired ->
                throw ProblemException.conflict(
                        "version-retired",
                        "Version " + number + " of " + name + " was published before and is retired",
                        "Roll back with toVersion " + number + " to make it live again.");
            case VersionState.Publishable ready -> ledger.becomes(group, number, ready.publish());
            case VersionState.Publishing again -> {}
            case VersionState.Live live -> {}
        }
        Step step = Step.forward(ledger.nextSequence(group), number, step(course.live()));
        return start(group, version, step, Action.PUBLISH, caller);
    }

    /** Goes back to {@code target}, which was live before. */
    PublicationView goBack(HeldGroup group, Step target, Caller caller) {
        HeldVersion version = ledger.version(group, target.version());
        switch (version.state()) {
            case VersionState.Retired retired -> ledger.becomes(group, target.version(), retired.rollBack());
            case VersionState.Refused refused -> ledger.becomes(group, target.version(), refused.publish());
            case VersionState.Publishing again -> {}
            case VersionState.Live live -> {}
            case VersionState.Open open -> throw neverLive(version);
            case VersionState.Sealed sealed -> throw neverLive(version);
        }
        return start(group, version, Step.back(ledger.nextSequence(group), target), Action.ROLL_BACK, caller);
    }

    private PublicationView start(HeldGroup group, HeldVersion version, Step step, Action action, Caller caller) {
        Publication before = Course.of(group, publications).live();
        Publication publication = publications.save(new Publication(group.id(), version.id(), step, clock.instant()));
        outbox.schedule(group.name());
        Effect effect = new Effect(step.sequence(), before == null ? null : before.version());
        audit.note(caller, action, group.name(), version.version(), effect);
        return PublicationView.of(group.name(), publication);
    }

    private static IllegalStateException neverLive(HeldVersion version) {
        return new IllegalStateException("no way back to a version that was never live: " + version);
    }

    private static @Nullable Step step(@Nullable Publication publication) {
        return publication == null ? null : publication.step();
    }
}
