package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;

/** Takes the due tasks of one queue and has them done. When the instance stops, it finishes them in time or hands them back. */
final class TaskRunner implements Intake, SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

    /** An instance takes no more tasks than it has threads, and looks for more when half of them are idle. */
    private static final double LOWER_LIMIT = 0.5;

    private static final double UPPER_LIMIT = 1.0;

    /** Tasks that no handler here knows are those of another version of the service, which may come yet: longer than any deployment. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final Queue queue;
    private final TaskQueues queues;
    private final Drain drain;
    private final Scheduler scheduler;
    private volatile boolean running;

    TaskRunner(
            Queue queue,
            int threads,
            List<TaskHandler> handlers,
            TaskQueues queues,
            TaskSettings settings,
            DataSource dataSource,
            MeterRegistry meters) {
        this.queue = queue;
        this.queues = queues;
        var executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name(queue.table() + "-", 1).factory());
        this.drain = new Drain(executor, settings.drain().of(queue));
        var removal = new Removal(queues, queue);
        var tasks = handlers.stream()
                .<Task<?>>map(
                        handler -> HandledTask.of(handler, settings.retries(queue), removal, drain::isInterrupting))
                .toList();
        this.scheduler = Scheduler.create(DbSchedulerConfigurationSupport.configureDataSource(dataSource), tasks)
                .schedulerName(new SchedulerName.Fixed(InstanceName.get()))
                .tableName(queue.table())
                .threads(threads)
                .executorService(executor)
                .pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .deleteUnresolvedAfter(NEVER)
                // it waits twice so long: once more after it has interrupted once more
                .shutdownMaxWait(settings.drain().handBack().dividedBy(2))
                .enablePriority()
                .failureLogging(LogLevel.WARN, true)
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, tasks)))
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
        queues.onScheduled(queue, scheduler::triggerCheckForDueExecutions);
        running = true;
    }

    @Override
    public void pause() {
        scheduler.pause();
    }

    @Override
    public void resume() {
        if (!drain.hasBegun()) {
            scheduler.resume();
        }
    }

    @Override
    public int busy() {
        return scheduler.getCurrentlyExecuting().size();
    }

    /** Takes nothing more as soon as it is known that the instance stops, whatever else stops before. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        drain.begin();
        pause();
    }

    @Override
    public void stop() {
        running = false;
        pause();
        drain.await();
        scheduler.stop();
        handBack();
    }

    /** What was taken and not begun, or did not end when it was interrupted, is not to wait until this instance counts as dead. */
    private void handBack() {
        try {
            int left = queues.handBack(queue);
            if (left > 0) {
                log.info("{} tasks of {} are handed back, as this instance stops", left, queue.table());
            }
        } catch (DataAccessException e) {
            log.warn("Tasks of {} wait until this instance counts as dead", queue.table(), e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
