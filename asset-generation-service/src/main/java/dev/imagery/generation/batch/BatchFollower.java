package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;

/** Is told of every state that a batch enters. */
public interface BatchFollower {

    /**
     * A batch has entered a state. Called in the transaction that writes it: what the follower writes and schedules there happens
     * if and only if the batch changes. It must not call other services, and what it throws keeps the batch from changing.
     */
    void entered(Batch batch);
}
