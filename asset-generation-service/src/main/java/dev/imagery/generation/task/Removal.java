package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.imagery.generation.concurrent.Coalescing;
import java.util.List;

/** Removes the tasks of a queue that are done: those that several threads end at the same time together. */
final class Removal {

    private final TaskQueues queues;
    private final Queue queue;
    private final Coalescing<Execution, Boolean> removing = new Coalescing<>(this::removeAll);

    Removal(TaskQueues queues, Queue queue) {
        this.queues = queues;
        this.queue = queue;
    }

    /** @return false where another instance has taken the task since, which removes it */
    boolean remove(Execution execution) {
        return removing.ask(execution);
    }

    private List<Boolean> removeAll(List<Execution> executions) {
        var taken = executions.stream().map(Removal::taken).toList();
        var removed = queues.remove(queue, taken);
        return taken.stream().map(removed::contains).toList();
    }

    private static TakenTask taken(Execution execution) {
        var instance = execution.taskInstance;
        return new TakenTask(instance.getTaskName(), instance.getId(), execution.version);
    }
}
