package dev.imagery.generation.schedule;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The tasks of schedules. */
final class ScheduleTasks {

    /** Of a turn of a schedule, by {@link Turn#toString()}. */
    static final TaskKind SLOT = new TaskKind(Queue.COORDINATION, "schedule-slot");

    /** Of a stored recipe that may mean another schedule than before, by its name, a slash, and what changed. */
    static final TaskKind ALIGN = new TaskKind(Queue.COORDINATION, "schedule-align");

    private ScheduleTasks() {}
}
