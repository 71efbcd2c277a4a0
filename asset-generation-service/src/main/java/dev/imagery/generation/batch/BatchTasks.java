package dev.imagery.generation.batch;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The tasks that a batch goes through. */
final class BatchTasks {

    /** Of a batch, by its id. */
    static final TaskKind PLAN = new TaskKind(Queue.COORDINATION, "plan");

    /** Of a batch, by its id. */
    static final TaskKind SEAL = new TaskKind(Queue.COORDINATION, "seal");

    /** Of a batch, by its id. */
    static final TaskKind PUBLISH = new TaskKind(Queue.COORDINATION, "publish");

    /** Of nothing: it runs again and again. */
    static final TaskKind TEND = new TaskKind(Queue.COORDINATION, "tend");

    private BatchTasks() {}
}
