package dev.imagery.storage.withdrawal;

import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.pin.Pinning;
import dev.imagery.storage.publication.FallingBack;
import dev.imagery.storage.withheld.Withheld;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has older pictures stand in for those that show a withdrawn title, group by group, each in a transaction of its own. A pin is taken away
 * instead: its market shows again what other groups say.
 */
@Component
class Replacing {

    private static final Logger log = LoggerFactory.getLogger(Replacing.class);

    private final AffectedGroups affected;
    private final GroupRows groups;
    private final FallingBack fallingBack;
    private final Pinning pinning;
    private final Withheld withheld;
    private final TransactionTemplate transaction;

    Replacing(
            AffectedGroups affected,
            GroupRows groups,
            FallingBack fallingBack,
            Pinning pinning,
            Withheld withheld,
            TransactionTemplate transaction) {
        this.affected = affected;
        this.groups = groups;
        this.fallingBack = fallingBack;
        this.pinning = pinning;
        this.withheld = withheld;
        this.transaction = transaction;
    }

    /** @return whether nothing showed the title when it was looked */
    boolean replace(Withdrawal withdrawal, Caller caller) {
        List<AffectedGroups.Affected> showing = showing(withdrawal);
        showing.forEach(group -> tryToReplace(withdrawal, group, caller));
        return showing.isEmpty();
    }

    /** Where one group cannot fall back, the others do all the same; it is told as one that shows the title, and tried again. */
    private void tryToReplace(Withdrawal withdrawal, AffectedGroups.Affected group, Caller caller) {
        transaction.executeWithoutResult(open -> groups.found(withdrawal.id(), group));
        try {
            transaction.executeWithoutResult(open -> fallBack(withdrawal, group, caller));
        } catch (RuntimeException failure) {
            log.error("{} cannot fall back for the withdrawal {}", group.name(), withdrawal.id(), failure);
        }
    }

    /** Before nothing is found for the first time, what was checked before the withdrawal held has to be decided. */
    private List<AffectedGroups.Affected> showing(Withdrawal withdrawal) {
        List<AffectedGroups.Affected> showing = affected.of(withdrawal.titleId(), withdrawal.countries());
        if (!showing.isEmpty() || withdrawal.clearedAt().isPresent()) {
            return showing;
        }
        transaction.executeWithoutResult(open -> withheld.awaitPublications());
        return affected.of(withdrawal.titleId(), withdrawal.countries());
    }

    /** Also within a transaction that is taken back. */
    void replace(Withdrawal withdrawal, AffectedGroups.Affected group, Caller caller) {
        groups.found(withdrawal.id(), group);
        fallBack(withdrawal, group, caller);
    }

    private void fallBack(Withdrawal withdrawal, AffectedGroups.Affected group, Caller caller) {
        Optional<Integer> next = group.name().equals(EmergencyGroup.NAME)
                ? pinning.release(
                        group.markets().stream()
                                .map(market -> new Market(market.country(), market.language()))
                                .toList(),
                        caller)
                : fallingBack.settle(group.name(), caller);
        next.ifPresent(version -> groups.fellBack(withdrawal.id(), group.id(), version));
    }

    void settle(String group, Caller caller) {
        fallingBack.settle(group, caller);
    }
}
