package dev.imagery.storage.garbage;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes collections that are asked for, each with the task that runs it. */
@Service
class Asking {

    private final Collections collections;
    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Asking(Collections collections, ObjectProvider<Scheduler> scheduler, TransactionTemplate transaction, Clock clock) {
        this.collections = collections;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    Collection ask(boolean dryRun) {
        Scheduler tasks = scheduler.getObject();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(open -> {
            collections.add(id, dryRun, clock.instant());
            tasks.schedule(
                    CollectionTasks.ASKED.instance(id.toString()).data(dryRun).scheduledTo(clock.instant()));
        });
        tasks.triggerCheckForDueExecutions();
        return collections.find(id).orElseThrow();
    }
}
