package dev.imagery.local.chaos.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * A recipe that is submitted in a run.
 *
 * @param at from the beginning of the run
 * @param assets how many its version has to have
 * @param priority {@code urgent}, {@code normal} or {@code background}
 * @param supersede whether it takes the place of the group's batches before it
 * @param cancelAfter how long after it was accepted it is cancelled, if it is
 */
public record Submission(
        Duration at,
        String group,
        String recipe,
        int assets,
        String priority,
        boolean supersede,
        Optional<Duration> cancelAfter) {}
