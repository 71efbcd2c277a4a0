package dev.imagery.storage.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.Pin;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.precondition.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on versions that somebody other than their author has to approve. */
@Service
class Approving {

    private final GroupLedger ledger;
    private final Publishing publishing;
    private final PinnedAssets pinned;
    private final AuditLog audit;
    private final Clock clock;

    Approving(GroupLedger ledger, Publishing publishing, PinnedAssets pinned, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.publishing = publishing;
        this.pinned = pinned;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit log keeps of it. */
    private record Effect(
            @Nullable String note,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pin> pins) {}

    /**
     * Approves a version and has it published. An approval stays where the gate refuses the version; asking again goes on from there.
     *
     * @throws ProblemException 403 of the author and of nobody; 409 where the version needs no approval, or was refused; 412; 422
     *     where a note is on an asset that it has not
     */
    @Transactional
    public PublicationView approve(String name, PublishOrder order, Said said, IfMatch seen, Caller caller) {
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        HeldVersion version = ledger.version(group, order.version());
        requireAnother(group, version, caller);
        return switch (approval(group, version)) {
            case Approval.Awaiting awaiting -> {
                pinned.require(version.id(), said.pins());
                String note = said.note().orElse(null);
                ledger.decide(
                        version, new Approval.Approved(caller.actor().name(), clock.instant(), note, said.pins()));
                PublicationView publication = publishing.publish(group, version, order, caller);
                audit.note(caller, Action.APPROVE, name, version.version(), new Effect(note, said.pins()));
                yield publication;
            }
            case Approval.Approved already -> publishing.publish(group, version, order, caller);
            case Approval.Refused no -> throw decided(group, version, no.by());
        };
    }

    /**
     * What somebody says who decides.
     *
     * @param note on the whole version
     */
    record Said(Optional<String> note, List<Pin> pins) {}

    /** The answer to a refusal. */
    record Refused(String group, int version, Approval approval) {}

    /**
     * Refuses a version for good.
     *
     * @throws ProblemException 403 of the author and of nobody; 409 where the version needs no approval, or was decided on; 412; 422
     *     where a note is on an asset that it has not
     */
    @Transactional
    public Refused refuse(String name, int number, Said said, IfMatch seen, Caller caller) {
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        HeldVersion version = ledger.version(group, number);
        requireAnother(group, version, caller);
        switch (approval(group, version)) {
            case Approval.Awaiting awaiting -> {}
            case Approval.Approved yes -> throw decided(group, version, yes.by());
            case Approval.Refused no -> throw decided(group, version, no.by());
        }
        pinned.require(version.id(), said.pins());
        String note = said.note().orElse(null);
        Approval refused = new Approval.Refused(caller.actor().name(), clock.instant(), note, said.pins());
        ledger.decide(version, refused);
        audit.note(caller, Action.REFUSE, name, number, new Effect(note, said.pins()));
        return new Refused(name, number, refused);
    }

    private Approval approval(HeldGroup group, HeldVersion version) {
        if (version.state() instanceof VersionState.Open) {
            throw ProblemException.conflict(
                    "version-open", "Version %d of %s is not sealed".formatted(version.version(), group.name()), null);
        }
        return ledger.approval(version)
                .orElseThrow(() -> ProblemException.conflict(
                        "no-approval-needed",
                        "Version %d of %s needs no approval".formatted(version.version(), group.name()),
                        "Publish it instead."));
    }

    private static void requireAnother(HeldGroup group, HeldVersion version, Caller caller) {
        if (!caller.actor().isNamed()) {
            throw forbidden("Who approves or refuses has to say who that is", "By the header Imagery-Actor.");
        }
        if (caller.actor().name().equals(version.author())) {
            throw forbidden(
                    "Version %d of %s is by %s".formatted(version.version(), group.name(), version.author()),
                    "Somebody else has to approve it.");
        }
    }

    private static ProblemException forbidden(String title, String detail) {
        return ProblemException.of(HttpStatus.FORBIDDEN, "another-person", title, detail, List.of());
    }

    private static ProblemException decided(HeldGroup group, HeldVersion version, String by) {
        return ProblemException.conflict(
                "approval-decided",
                "%s has decided on version %d of %s".formatted(by, version.version(), group.name()),
                null);
    }
}
