package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.precondition.IfMatch;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes versions that are sealed. */
@Service
class Publishing {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Moving moving;

    Publishing(GroupLedger ledger, Publications publications, Moving moving) {
        this.ledger = ledger;
        this.publications = publications;
        this.moving = moving;
    }

    /**
     * Publishes a version for the first time; again only after a refusal. Asking twice is asking once. What the gate refuses is
     * answered as refused, and kept.
     *
     * @throws ProblemException 409 where the version is not sealed, or was live before; 412
     */
    @Transactional
    public PublicationView publish(String name, PublishOrder order, IfMatch seen, Caller caller) {
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        HeldVersion version = ledger.version(group, order.version());
        Optional<Publication> head = Course.of(group, publications).head();
        if (head.isPresent() && head.get().version() == version.version()) {
            return PublicationView.of(name, head.get());
        }
        switch (version.state()) {
            case VersionState.Open open ->
                throw ProblemException.conflict(
                        "version-open", "Version " + version.version() + " of " + name + " is not sealed", null);
            case VersionState.Retired retired ->
                throw ProblemException.conflict(
                        "version-retired",
                        "Version " + version.version() + " of " + name + " was published before and is retired",
                        "Roll back with toVersion " + version.version() + " to make it live again.");
            case VersionState.Publishable ready -> {}
            case VersionState.Publishing again -> {}
            case VersionState.Live live -> {}
        }
        return moving.forward(group, version, order, caller);
    }
}
