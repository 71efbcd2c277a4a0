package dev.imagery.storage.check;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes checks that are asked for, each with the task that makes it. */
@Service("askingForChecks")
class Asking {

    private final Checks checks;
    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Asking(Checks checks, ObjectProvider<Scheduler> scheduler, TransactionTemplate transaction, Clock clock) {
        this.checks = checks;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    Check ask(Part.Mode mode) {
        Scheduler tasks = scheduler.getObject();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(open -> {
            checks.add(id, mode, clock.instant());
            tasks.schedule(CheckTask.DESCRIPTOR.instance(id.toString()).scheduledTo(clock.instant()));
        });
        tasks.triggerCheckForDueExecutions();
        return checks.find(id).orElseThrow();
    }
}
