package dev.imagery.generation.purge;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The task of purges. It waits for storage, so it is in the queue of what may take its time. */
final class PurgeTasks {

    /** Asks storage what was purged; there is one, always. */
    static final TaskKind FOLLOW = new TaskKind(Queue.DELIVERY, "follow-purges");

    private PurgeTasks() {}
}
