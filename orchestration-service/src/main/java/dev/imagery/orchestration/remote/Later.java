package dev.imagery.orchestration.remote;

/** Does something after a while. */
interface Later {

    /** @param nanos in how many nanoseconds */
    void run(Runnable task, long nanos);
}
