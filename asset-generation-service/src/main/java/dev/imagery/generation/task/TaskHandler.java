package dev.imagery.generation.task;

/** Does the tasks of one kind. A task may run more than once, and on two instances at the same time after one was thought dead. */
public interface TaskHandler {

    TaskKind kind();

    /**
     * Does one task, outside any transaction. What it throws is tried again, later and later.
     *
     * @param subject what the task is about: unique among the waiting tasks of its kind
     */
    Outcome run(String subject);

    /** Ends what the task is about, as it failed too often. */
    void giveUp(String subject, Throwable cause);
}
