package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The tasks of availability. */
final class AvailabilityTasks {

    /** Of a group, by {@link Watch#toString()}. */
    static final TaskKind FOLLOW = new TaskKind(Queue.COORDINATION, "availability-follow");

    /** Once, of a group at a revision of the catalogue, by {@link OnceMore#toString()}. */
    static final TaskKind LOOK = new TaskKind(Queue.COORDINATION, "availability-look");

    private AvailabilityTasks() {}
}
