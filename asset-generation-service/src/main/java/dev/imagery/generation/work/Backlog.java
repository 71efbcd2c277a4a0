package dev.imagery.generation.work;

import java.time.Duration;

/**
 * Work of one priority that is not done.
 *
 * @param waiting chunks that no worker has taken
 * @param waitingSeconds of CPU that they are expected to take
 * @param running chunks that workers have taken
 * @param runningSeconds of CPU that these were expected to take as wholes
 * @param age for how long the oldest has waited; zero where none waits
 */
public record Backlog(
        Priority priority, long waiting, double waitingSeconds, long running, double runningSeconds, Duration age) {

    public long chunks() {
        return waiting + running;
    }

    public double seconds() {
        return waitingSeconds + runningSeconds;
    }
}
