package dev.imagery.generation.work;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/**
 * What a worker has to know to work on a chunk. It stands in the name of the chunk's task, so that workers of other versions leave the
 * task alone: it neither fails with them, nor do they hold it.
 *
 * @param rendererEpoch under which all of it is rendered
 * @param format of its compositions' text, see {@link Composition#FORMAT}
 */
public record ChunkForm(int rendererEpoch, int format) {

    /** Of what this version of the service plans, or renders. */
    public static ChunkForm ofEpoch(int rendererEpoch) {
        return new ChunkForm(rendererEpoch, Composition.FORMAT);
    }

    /** Of the tasks of such chunks. */
    public TaskKind kind() {
        return new TaskKind(Queue.RENDERING, "render-" + rendererEpoch + "-" + format);
    }
}
