package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules tasks in the current transaction. They run once it has committed, and never if it does not. */
@Component
public class TaskQueues {

    private static final int NORMAL_PRIORITY = 100;

    private final Map<Queue, SchedulerClient> clients = new EnumMap<>(Queue.class);
    private final Map<Queue, Runnable> listeners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskQueues(DataSource dataSource, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        schedule(kind, subject, clock.instant());
    }

    /** Schedules a task for an instant; at once where that has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(TaskKind kind, String subject, Instant at) {
        scheduleAll(kind, List.of(subject), NORMAL_PRIORITY, at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void scheduleAll(TaskKind kind, List<String> subjects) {
        scheduleAll(kind, subjects, NORMAL_PRIORITY);
    }

    /** @param priority of them: the due ones of a higher are taken before those of a lower */
    @Transactional(propagation = Propagation.MANDATORY)
    public void scheduleAll(TaskKind kind, List<String> subjects, int priority) {
        scheduleAll(kind, subjects, priority, clock.instant());
    }

    /** Schedules a task for now, unless it is waiting or running already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void scheduleUnlessThere(TaskKind kind, String subject) {
        client(kind.queue()).scheduleIfNotExists(instance(kind, subject, NORMAL_PRIORITY), clock.instant());
    }

    /** Has tasks that wait taken no later than those of a priority. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(TaskKind kind, List<String> subjects, int priority) {
        jdbc.sql("""
                update %s set priority = :priority
                 where task_name = :name and task_instance = any(:subjects) and not picked and priority < :priority
                """.formatted(kind.queue().table()))
                .param("name", kind.name())
                .param("subjects", subjects.toArray(String[]::new))
                .param("priority", priority)
                .update();
    }

    /** How many tasks of a kind, and of a priority or a higher one, are due and not taken. */
    public int due(TaskKind kind, int priority) {
        return jdbc.sql("""
                select count(*) from %s
                 where task_name = :name and not picked and priority >= :priority and execution_time <= :now
                """.formatted(kind.queue().table()))
                .param("name", kind.name())
                .param("priority", priority)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Lets others have what this instance has taken of a queue; answers how many tasks those were. */
    int handBack(Queue queue) {
        return jdbc.sql("""
                update %s set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                 where picked and picked_by = :instance
                """.formatted(queue.table()))
                .param("instance", InstanceName.get())
                .update();
    }

    /** Removes tasks that nobody has taken since; answers which those were. */
    Set<TakenTask> remove(Queue queue, List<TakenTask> tasks) {
        return jdbc.sql("""
                delete from %s as task using unnest(:names, :subjects, :versions) as done (name, subject, version)
                 where task.task_name = done.name and task.task_instance = done.subject and task.version = done.version
                returning done.name, done.subject, done.version
                """.formatted(queue.table()))
                .param("names", tasks.stream().map(TakenTask::name).toArray(String[]::new))
                .param("subjects", tasks.stream().map(TakenTask::subject).toArray(String[]::new))
                .param("versions", tasks.stream().map(TakenTask::version).toArray(Long[]::new))
                .query((row, number) -> new TakenTask(row.getString(1), row.getString(2), row.getLong(3)))
                .set();
    }

    private void scheduleAll(TaskKind kind, List<String> subjects, int priority, Instant at) {
        var instances = subjects.stream()
                .<TaskInstance<?>>map(subject -> instance(kind, subject, priority))
                .toList();
        client(kind.queue()).scheduleBatch(instances, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.getOrDefault(kind.queue(), () -> {}).run();
            }
        });
    }

    private static TaskInstance<Void> instance(TaskKind kind, String subject, int priority) {
        return kind.descriptor().instance(subject).priority(priority).build();
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
