package dev.imagery.storage.publication;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the one task of a group's rule set, with the transaction that gives it something to do. */
@Component
class Outbox {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Outbox(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The caller holds the group's row, as the task does when it decides to end: no publication falls between the two. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(String group) {
        Scheduler tasks = scheduler.getObject();
        try {
            tasks.schedule(
                    OutboxTask.DESCRIPTOR.instance(group).scheduledTo(clock.instant()),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            // It runs, or was taken between two statements of the call above: before it ends, it looks for what is
            // pending, under the
            // lock that this transaction holds.
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tasks.triggerCheckForDueExecutions();
            }
        });
    }
}
