package dev.imagery.generation.task;

/** Whether this instance takes tasks of a queue. What it has taken it finishes in any case. */
public interface Intake {

    void pause();

    /** Takes tasks again, unless the instance is being stopped. */
    void resume();

    /** How many tasks it works on. */
    int busy();
}
