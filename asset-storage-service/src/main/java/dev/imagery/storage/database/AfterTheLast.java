package dev.imagery.storage.database;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs a task again a while after it ended. The first time too is a while after the first start of the service, which has more to do
 * then.
 */
public record AfterTheLast(Duration pause) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return last.getTimeDone().plus(pause);
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
