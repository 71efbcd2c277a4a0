package dev.imagery.generation.task;

import java.time.Duration;

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

    /** Goes on after an instance died on the task: it runs again, unless the handler says otherwise. */
    default Outcome died(String subject) {
        return Outcome.again(Duration.ZERO);
    }
}
