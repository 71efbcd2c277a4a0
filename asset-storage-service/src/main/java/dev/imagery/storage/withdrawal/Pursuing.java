package dev.imagery.storage.withdrawal;

import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.generation.Generation;
import dev.imagery.storage.generation.GenerationUnavailableException;
import dev.imagery.storage.generation.OverdueGroup;
import dev.imagery.storage.generation.Remaking;
import dev.imagery.storage.purge.Purges;
import dev.imagery.storage.withdrawal.GroupRows.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a withdrawal out, a pass at a time: older pictures stand in first, its purge is begun, and generation is told and followed. Each step has its own
 * transaction; the calls are made in none. A pass that runs twice does no harm.
 */
@Component
class Pursuing {

    private static final Logger log = LoggerFactory.getLogger(Pursuing.class);

    private static final int GROUPS_LOGGED = 10;

    private final WithdrawalRows rows;
    private final GroupRows groups;
    private final Replacing replacing;
    private final Purges purges;
    private final Generation generation;
    private final WithdrawalSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pursuing(
            WithdrawalRows rows,
            GroupRows groups,
            Replacing replacing,
            Purges purges,
            Generation generation,
            WithdrawalSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.replacing = replacing;
        this.purges = purges;
        this.generation = generation;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws GenerationUnavailableException to be called again later; all that needs no generation was done */
    void pursue(UUID id) {
        Withdrawal withdrawal = rows.find(id).orElseThrow();
        Caller caller = Caller.later(
                withdrawal.restoring().map(Withdrawal.Restoring::actor).orElse(withdrawal.actor()));
        if (withdrawal.restoring().isPresent()) {
            undo(withdrawal, withdrawal.restoring().get(), caller);
        } else {
            carryOut(withdrawal, caller);
        }
    }

    private void carryOut(Withdrawal withdrawal, Caller caller) {
        boolean holds = !clock.instant().isBefore(withdrawal.from());
        boolean cleared = holds && replacing.replace(withdrawal, caller);
        rows.cleared(withdrawal.id(), cleared ? clock.instant() : null);
        if (holds && withdrawal.purge()) {
            purge(withdrawal, caller);
        }
        try {
            long revision = told(withdrawal);
            if (holds) {
                follow(withdrawal.id(), revision);
            }
            rows.answered(withdrawal.id(), null);
            if (holds) {
                conclude(withdrawal, cleared);
            }
            tellThatOverdue(withdrawal);
        } catch (GenerationUnavailableException away) {
            rows.answered(withdrawal.id(), away.getMessage());
            noteWhetherOverdue(withdrawal);
            throw away;
        }
    }

    /** What is live waits for its better pictures until the deadline, and no longer. */
    private void purge(Withdrawal withdrawal, Caller caller) {
        boolean evenIfLive = !clock.instant().isBefore(withdrawal.deadline());
        boolean asWanted = withdrawal
                .purgeId()
                .flatMap(purges::receipt)
                .filter(receipt -> receipt.evenIfLive() || !evenIfLive)
                .isPresent();
        if (!asWanted) {
            rows.purging(withdrawal.id(), purges.begin(withdrawal.titleId(), withdrawal.reason(), evenIfLive, caller));
        }
    }

    private long told(Withdrawal withdrawal) {
        return withdrawal.telling().revision().orElseGet(() -> {
            long revision = generation.withdraw(
                    withdrawal.id(), withdrawal.titleId(), withdrawal.countries(), withdrawal.from());
            rows.told(withdrawal.id(), revision, clock.instant());
            return revision;
        });
    }

    /** Asks how it stands with the groups that wait to be made anew. */
    private void follow(UUID id, long revision) {
        for (WithdrawnGroup group : groups.of(id, Seen.LIVE)) {
            if (group.standing() != Standing.REPLACED) {
                boolean known = group.source().filter(generation::made).isPresent();
                Remaking remaking = known ? generation.remaking(group.name(), revision) : WithdrawnGroup.BY_HAND;
                groups.remaking(id, group.id(), remaking);
            }
        }
    }

    private void conclude(Withdrawal withdrawal, boolean cleared) {
        if (cleared && open(withdrawal).isEmpty()) {
            rows.completed(withdrawal.id(), clock.instant());
            log.info("The withdrawal {} of title {} is completed", withdrawal.id(), withdrawal.titleId());
        } else {
            noteWhetherOverdue(withdrawal);
        }
    }

    private List<WithdrawnGroup> open(Withdrawal withdrawal) {
        return groups.of(withdrawal.id(), Seen.LIVE).stream()
                .filter(group -> !group.isDone())
                .toList();
    }

    private void noteWhetherOverdue(Withdrawal withdrawal) {
        Instant now = clock.instant();
        if (!now.isBefore(withdrawal.deadline()) && rows.overdue(withdrawal.id(), now)) {
            List<WithdrawnGroup> open = open(withdrawal);
            log.error(
                    "The withdrawal {} of title {} is overdue since {}: {} groups are not done: {}",
                    withdrawal.id(),
                    withdrawal.titleId(),
                    withdrawal.deadline(),
                    open.size(),
                    open.stream()
                            .limit(GROUPS_LOGGED)
                            .map(group -> group.name() + ": " + group.undone(withdrawal.titleId()))
                            .toList());
        }
    }

    private void tellThatOverdue(Withdrawal withdrawal) {
        if (rows.isOverdueUntold(withdrawal.id())) {
            List<OverdueGroup> late = open(withdrawal).stream()
                    .map(group -> new OverdueGroup(
                            group.name(), group.live().orElse(group.version()), group.undone(withdrawal.titleId())))
                    .toList();
            generation.overdue(withdrawal.id(), withdrawal.deadline(), late);
            rows.overdueTold(withdrawal.id(), clock.instant());
        }
    }

    private void undo(Withdrawal withdrawal, Withdrawal.Restoring restoring, Caller caller) {
        groups.of(withdrawal.id(), Seen.LIVE).forEach(group -> replacing.settle(group.name(), caller));
        if (restoring.toldAt().isEmpty()) {
            try {
                generation.restore(withdrawal.id());
                rows.restoreTold(withdrawal.id(), clock.instant());
                rows.answered(withdrawal.id(), null);
            } catch (GenerationUnavailableException away) {
                rows.answered(withdrawal.id(), away.getMessage());
                throw away;
            }
        }
        rows.undone(withdrawal.id(), clock.instant());
    }

    /** Does what depends on whether and when there is more to do, in the transaction that holds the withdrawal. */
    void decide(UUID id, Consumer<Optional<Instant>> decision) {
        transaction.executeWithoutResult(
                open -> decision.accept(next(rows.held(id).orElseThrow())));
    }

    private Optional<Instant> next(Withdrawal withdrawal) {
        Instant now = clock.instant();
        return switch (withdrawal.state(now)) {
            case COMPLETED, RESTORED -> Optional.empty();
            case RESTORING -> Optional.of(now);
            case SCHEDULED -> Optional.of(withdrawal.telling().at().isPresent() ? withdrawal.from() : soon(now));
            case OPEN, OVERDUE -> Optional.of(soon(now));
        };
    }

    private Instant soon(Instant now) {
        return now.plus(settings.following());
    }

    Duration pause(int failures) {
        return settings.after(failures);
    }
}
