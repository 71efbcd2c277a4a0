package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/**
 * A sort of task.
 *
 * @param name stable: it is in the rows of tasks that wait while a new version of the service is deployed
 */
public record TaskKind(Queue queue, String name) {

    TaskDescriptor<Void> descriptor() {
        return TaskDescriptor.of(name);
    }
}
