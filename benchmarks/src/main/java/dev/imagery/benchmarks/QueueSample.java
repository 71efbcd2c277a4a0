package dev.imagery.benchmarks;

import java.time.Duration;

/**
 * How far a queue had come.
 *
 * @param nanos of a clock that only differences say something of
 * @param tasks that are done
 * @param transactions of the database
 * @param workerTime processor time of all workers
 * @param serverTime processor time of PostgreSQL
 */
record QueueSample(long nanos, long tasks, long transactions, Duration workerTime, Duration serverTime) {

    /** Tasks a second. */
    double rateSince(QueueSample before) {
        return (tasks - before.tasks) * 1e9 / (nanos - before.nanos);
    }
}
