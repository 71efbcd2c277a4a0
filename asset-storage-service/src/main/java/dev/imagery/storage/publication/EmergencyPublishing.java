package dev.imagery.storage.publication;

import dev.imagery.storage.audit.Action;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.group.MarketPart;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has a market show something else at once, above all other groups. */
@Component
public class EmergencyPublishing {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Moving moving;

    EmergencyPublishing(GroupLedger ledger, Publications publications, Moving moving) {
        this.ledger = ledger;
        this.publications = publications;
        this.moving = moving;
    }

    /** Holds the emergency group until the caller's transaction ends: pins are changed one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        ledger.hold(EmergencyGroup.NAME);
    }

    /**
     * Publishes a new version of the emergency group; whatever is lost by it is told, and stops nothing; what is withdrawn does.
     *
     * @param shown what the market shows from now on; empty for what other groups say
     * @param action for the audit log
     * @throws dev.imagery.starter.problem.ProblemException 404 where there is no such version; 409 where it is not sealed, is kept no
     *     longer or shows nothing there; 422 where it shows what is withdrawn in the market; 410 where it shows what was purged
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PublicationView show(Market market, Optional<MarketPart> shown, Action action, Caller caller) {
        HeldGroup group = ledger.hold(EmergencyGroup.NAME);
        Optional<HeldVersion> base =
                Course.of(group, publications).head().map(head -> ledger.version(group, head.version()));
        HeldVersion version = ledger.replace(group, base.map(HeldVersion::version), market, shown, caller);
        return moving.regardless(group, version, base, action, caller);
    }
}
