package dev.imagery.generation.batch;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The tasks that a batch goes through. */
public final class BatchTasks {

    /** Of a batch, by its id. */
    static final TaskKind PLAN = new TaskKind(Queue.COORDINATION, "plan");

    /** Of a chunk, by {@link Chunk#toString()}. */
    public static final TaskKind RENDER = new TaskKind(Queue.RENDERING, "render");

    /** Of a batch, by its id. */
    static final TaskKind SEAL = new TaskKind(Queue.COORDINATION, "seal");

    /** Of a batch, by its id. */
    static final TaskKind PUBLISH = new TaskKind(Queue.COORDINATION, "publish");

    private BatchTasks() {}
}
