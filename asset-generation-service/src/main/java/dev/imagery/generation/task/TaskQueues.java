package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules tasks in the current transaction. They run once it has committed, and never if it does not. */
@Component
public class TaskQueues {

    /** Later work on priorities puts more urgent tasks above, and background ones below. */
    private static final int NORMAL_PRIORITY = 100;

    private final Map<Queue, SchedulerClient> clients = new EnumMap<>(Queue.class);
    private final Map<Queue, Runnable> listeners = new ConcurrentHashMap<>();
    private final Clock clock;

    TaskQueues(DataSource dataSource, Clock clock) {
        this.clock = clock;
        for (var queue : Queue.values()) {
            clients.put(
                    queue,
                    SchedulerClient.Builder.create(DbSchedulerConfigurationSupport.configureDataSource(dataSource))
                            .tableName(queue.table())
                            .enablePriority()
                            .build());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(TaskKind kind, String subject) {
        scheduleAll(kind, List.of(subject));
    }

    /** Schedules a task for an instant; at once where that has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(TaskKind kind, String subject, Instant at) {
        scheduleAll(kind, List.of(subject), at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void scheduleAll(TaskKind kind, List<String> subjects) {
        scheduleAll(kind, subjects, clock.instant());
    }

    /** Schedules a task for now, unless it is waiting or running already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void scheduleUnlessThere(TaskKind kind, String subject) {
        client(kind.queue()).scheduleIfNotExists(instance(kind, subject), clock.instant());
    }

    private void scheduleAll(TaskKind kind, List<String> subjects, Instant at) {
        var instances = subjects.stream()
                .<TaskInstance<?>>map(subject -> instance(kind, subject))
                .toList();
        client(kind.queue()).scheduleBatch(instances, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.getOrDefault(kind.queue(), () -> {}).run();
            }
        });
    }

    private static TaskInstance<Void> instance(TaskKind kind, String subject) {
        return kind.descriptor().instance(subject).priority(NORMAL_PRIORITY).build();
    }

    /** Has an instance's runner look at once for what was scheduled here, and not only when it polls. */
    void onScheduled(Queue queue, Runnable look) {
        listeners.put(queue, look);
    }

    private SchedulerClient client(Queue queue) {
        return clients.computeIfAbsent(queue, missing -> {
            throw new IllegalStateException("no client of " + missing);
        });
    }
}
