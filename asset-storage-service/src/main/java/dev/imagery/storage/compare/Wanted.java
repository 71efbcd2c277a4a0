package dev.imagery.storage.compare;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Has the pictures of versions compared that somebody wants to see. */
@Service
class Wanted {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler asked for late, as its tasks need what needs this */
    Wanted(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has them compared, unless that is under way. */
    void compare(Compared versions) {
        Scheduler tasks = scheduler.getObject();
        if (tasks.scheduleIfNotExists(
                MeasureTask.DESCRIPTOR.instance(versions.text()).scheduledTo(clock.instant()))) {
            tasks.triggerCheckForDueExecutions();
        }
    }
}
