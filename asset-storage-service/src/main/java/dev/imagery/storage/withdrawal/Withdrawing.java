package dev.imagery.storage.withdrawal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.withheld.Withheld;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes withdrawals and restorations that are asked for, each with the task that carries it out. */
@Service
class Withdrawing {

    private final WithdrawalRows rows;
    private final Withheld withheld;
    private final AuditLog audit;
    private final WithdrawalSettings settings;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Withdrawing(
            WithdrawalRows rows,
            Withheld withheld,
            AuditLog audit,
            WithdrawalSettings settings,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.rows = rows;
        this.withheld = withheld;
        this.audit = audit;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What the audit log keeps of it. */
    private record Effect(
            UUID withdrawal,
            long titleId,
            List<String> markets,
            Instant from,
            boolean purge,
            @Nullable Instant deadline,
            @Nullable String reason) {}

    /** @param created whether it was none before */
    record Taken(UUID id, boolean created) {}

    /**
     * Withdraws a title. No publication that was checked before is decided after it. Asking for the same again is asking once.
     *
     * @throws ProblemException 422 where the deadline is before it begins
     */
    @Transactional
    public Taken withdraw(WithdrawalOrder order, Caller caller) {
        withheld.awaitPublications();
        Instant now = clock.instant();
        Instant from = order.from().filter(now::isBefore).orElse(now);
        Optional<Withdrawal> same = rows.ofTitle(order.titleId()).stream()
                .filter(other -> other.isSame(order.countries(), order.purge(), from, now))
                .findFirst();
        if (same.isPresent()) {
            return new Taken(same.get().id(), false);
        }
        Withdrawal withdrawal = new Withdrawal(
                UUID.randomUUID(),
                order.titleId(),
                order.countries(),
                from,
                deadline(order, from),
                order.reason(),
                order.purge(),
                Optional.empty(),
                caller.actor(),
                now,
                Withdrawal.Telling.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.add(withdrawal);
        schedule(withdrawal.id());
        audit.note(caller, Action.WITHDRAW, null, null, effect(withdrawal, withdrawal.deadline(), order.reason()));
        return new Taken(withdrawal.id(), true);
    }

    private Instant deadline(WithdrawalOrder order, Instant from) {
        Instant deadline = order.deadline().orElseGet(() -> from.plus(settings.deadline()));
        if (!deadline.isAfter(from)) {
            throw ProblemException.faulty(
                    "invalid-withdrawal",
                    "The withdrawal",
                    List.of(Fault.of("/deadline", "out-of-range", deadline.toString(), "an instant after " + from)));
        }
        return deadline;
    }

    /**
     * Takes a withdrawal back. Again does nothing.
     *
     * @throws ProblemException 404; 409 where its purge has begun
     */
    @Transactional
    public void restore(UUID id, Optional<String> reason, Caller caller) {
        Withdrawal withdrawal = rows.held(id).orElseThrow(() -> unknown(id));
        if (withdrawal.restoring().isPresent()) {
            return;
        }
        if (withdrawal.purgeId().isPresent()) {
            throw ProblemException.conflict(
                    "purged",
                    "Title %d was taken down for good".formatted(withdrawal.titleId()),
                    "There is no way back from a purge. A title that may be shown again gets another id.");
        }
        rows.restore(
                id,
                new Withdrawal.Restoring(clock.instant(), caller.actor(), reason, Optional.empty(), Optional.empty()));
        schedule(id);
        audit.note(caller, Action.RESTORE, null, null, effect(withdrawal, null, reason.orElse(null)));
    }

    private static Effect effect(Withdrawal withdrawal, @Nullable Instant deadline, @Nullable String reason) {
        return new Effect(
                withdrawal.id(),
                withdrawal.titleId(),
                withdrawal.countries(),
                withdrawal.from(),
                withdrawal.purge(),
                deadline,
                reason);
    }

    /** The caller holds the withdrawal's row, or has made it, as the task does when it decides to end. */
    private void schedule(UUID id) {
        Scheduler tasks = scheduler.getObject();
        try {
            tasks.schedule(
                    WithdrawalTask.DESCRIPTOR.instance(id.toString()).scheduledTo(clock.instant()),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            return; // before it ends, it looks whether there is more to do
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tasks.triggerCheckForDueExecutions();
            }
        });
    }

    static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no withdrawal " + id);
    }
}
