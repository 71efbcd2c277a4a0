package dev.imagery.generation.work;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The task of a chunk. Its subject is the chunk's id. */
public final class RenderTask {

    public static final TaskKind KIND = new TaskKind(Queue.RENDERING, "render");

    private RenderTask() {}

    static String subject(long chunk) {
        return Long.toString(chunk);
    }

    public static long chunk(String subject) {
        return Long.parseLong(subject);
    }
}
