package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** Takes the due tasks of one queue and has them done. */
final class TaskRunner implements SmartLifecycle {

    /** An instance takes no more tasks than it has threads, and looks for more when half of them are idle. */
    private static final double LOWER_LIMIT = 0.5;

    private static final double UPPER_LIMIT = 1.0;

    private final Queue queue;
    private final TaskQueues queues;
    private final Scheduler scheduler;
    private volatile boolean running;

    TaskRunner(
            Queue queue,
            int threads,
            List<Task<?>> tasks,
            TaskQueues queues,
            TaskSettings settings,
            DataSource dataSource,
            StatsRegistry statistics) {
        this.queue = queue;
        this.queues = queues;
        this.scheduler = Scheduler.create(DbSchedulerConfigurationSupport.configureDataSource(dataSource), tasks)
                .schedulerName(new SchedulerName.Fixed(InstanceName.get()))
                .tableName(queue.table())
                .threads(threads)
                .pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(settings.shutdownMaxWait())
                .enablePriority()
                .failureLogging(LogLevel.WARN, true)
                .addSchedulerListener(new StatsRegistryAdapter(statistics))
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
        queues.onScheduled(queue, scheduler::triggerCheckForDueExecutions);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    Queue queue() {
        return queue;
    }
}
