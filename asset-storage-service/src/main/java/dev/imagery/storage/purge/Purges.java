package dev.imagery.storage.purge;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.tombstone.PurgeBarrier;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes purges that are asked for, each with the task that runs it, and tells what came of them. */
@Service
public class Purges {

    private final PurgeRows rows;
    private final PurgeBarrier barrier;
    private final Portions portions;
    private final Receipts receipts;
    private final AuditLog audit;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Purges(
            PurgeRows rows,
            PurgeBarrier barrier,
            Portions portions,
            Receipts receipts,
            AuditLog audit,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.rows = rows;
        this.barrier = barrier;
        this.portions = portions;
        this.receipts = receipts;
        this.audit = audit;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What the audit log keeps of it. */
    private record Effect(UUID purge, long titleId, String reason, boolean evenIfLive) {}

    /**
     * Takes a title down for good. From the end of the transaction on, nothing that shows it is recorded or published, and what shows it
     * goes. A title is purged once: asked for again, the same purge is answered, but for what is live it may be sharpened. In a
     * transaction of the caller's, this is to be called before it locks any row.
     *
     * @param reason for people; 1 to 2,000 characters
     * @param evenIfLive whether what is live goes at once; else each picture goes when it is live no more
     * @return the purge's id
     */
    @Transactional
    public UUID begin(long titleId, String reason, boolean evenIfLive, Caller caller) {
        barrier.close();
        Optional<Purge> known = rows.ofTitle(titleId);
        if (known.isPresent()
                && (known.get().evenIfLive()
                        || !evenIfLive
                        || known.get().endedAt().isPresent())) {
            return known.get().id();
        }
        UUID id = known.map(Purge::id).orElseGet(UUID::randomUUID);
        if (known.isPresent()) {
            rows.evenIfLive(id);
        } else {
            Purge purge = new Purge(
                    id,
                    titleId,
                    reason,
                    evenIfLive,
                    caller.actor(),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty());
            rows.add(purge);
            portions.next(purge);
        }
        wake(id);
        audit.note(caller, Action.PURGE, null, null, new Effect(id, titleId, reason, evenIfLive));
        return id;
    }

    /** What came of a purge so far. */
    public Optional<Receipt> receipt(UUID id) {
        return receipts.of(id);
    }

    /** One that is at work looks at the purge anew before it ends. */
    private void wake(UUID id) {
        Scheduler tasks = scheduler.getObject();
        tasks.schedule(
                PurgeTask.DESCRIPTOR.instance(id.toString()).scheduledTo(clock.instant()),
                ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tasks.triggerCheckForDueExecutions();
            }
        });
    }
}
