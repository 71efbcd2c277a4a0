package dev.imagery.storage.publication;

import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.tombstone.PurgedAssets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has older pictures of a group stand in for those that show what is withdrawn, and goes back once nothing is withdrawn any more. */
@Service
public class FallingBack {

    private final GroupLedger ledger;
    private final Publications publications;
    private final PublishGate gate;
    private final PurgedAssets purged;
    private final Moving moving;
    private final Clock clock;

    FallingBack(
            GroupLedger ledger,
            Publications publications,
            PublishGate gate,
            PurgedAssets purged,
            Moving moving,
            Clock clock) {
        this.ledger = ledger;
        this.publications = publications;
        this.gate = gate;
        this.purged = purged;
        this.moving = moving;
        this.clock = clock;
    }

    /**
     * Publishes what the group's live version, or the one that shall be, comes to with all that is withdrawn now. Again does nothing.
     *
     * @return the version that is on its way by it; empty where nothing changes, or nothing better is there
     * @throws dev.imagery.starter.problem.ProblemException 404 where there is no such group
     */
    @Transactional
    public Optional<Integer> settle(String name, Caller caller) {
        HeldGroup group = ledger.hold(name);
        return Course.of(group, publications)
                .head()
                .map(head -> ledger.version(group, head.version()))
                .flatMap(head -> settle(group, ledger.original(group, head), head, caller))
                .map(PublicationView::version);
    }

    private Optional<PublicationView> settle(HeldGroup group, HeldVersion original, HeldVersion head, Caller caller) {
        boolean showsWithdrawn = showsWithdrawn(original);
        if (!showsWithdrawn && original.id() == head.id()) {
            return Optional.empty();
        }
        Optional<Publication> lastly = showsWithdrawn
                ? Optional.empty()
                : publications.findFirstByVersionIdAndReleaseNotNullOrderBySequenceDesc(original.id());
        return lastly.map(publication -> moving.back(group, publication.step(), Optional.empty(), caller))
                .or(() -> ledger.standIn(group, original, head, caller)
                        .map(standIn -> moving.standIn(group, standIn, caller)));
    }

    /** Or what was purged, which may never be live again either. */
    private boolean showsWithdrawn(HeldVersion version) {
        return !gate.withdrawn(version.id(), Optional.empty(), clock.instant()).isEmpty()
                || !purged.of(version.id()).isEmpty();
    }
}
