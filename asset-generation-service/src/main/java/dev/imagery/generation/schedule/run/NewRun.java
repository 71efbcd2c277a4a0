package dev.imagery.generation.schedule.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run that is to be remembered.
 *
 * @param recipe its name in the store; empty where none made what is refreshed
 * @param group that it makes a version of
 * @param planned the instant that it is for
 * @param refresh of what it is one; empty where it is none
 */
public record NewRun(
        Optional<String> recipe,
        String group,
        Cause cause,
        Instant planned,
        Instant started,
        RunResult result,
        Optional<Refresh> refresh) {

    /**
     * What a run for availability starts from.
     *
     * @param batch that made what is live
     * @param root the first batch of the chain: the one that somebody asked for
     * @param revision of the catalogue whose windows were looked at
     */
    public record Refresh(UUID batch, UUID root, long revision) {}
}
