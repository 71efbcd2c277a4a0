package dev.imagery.generation.task;

import java.time.Duration;

/** What becomes of a task that ran. */
public sealed interface Outcome {

    Outcome DONE = new Done();

    static Outcome again(Duration after) {
        return new Again(after);
    }

    /** The task is removed. */
    record Done() implements Outcome {}

    /** The task waits for something and runs again after a while. */
    record Again(Duration after) implements Outcome {}
}
