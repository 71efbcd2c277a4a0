package dev.imagery.generation.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a publication at asset storage.
 *
 * @param number its place among those of all groups
 * @param previous the version that was live before; where this one was refused, it still is
 */
public record SettledPublication(
        long number,
        Outcome outcome,
        String group,
        int version,
        Optional<Integer> previous,
        UUID batch,
        Instant settledAt) {

    public sealed interface Outcome {}

    /** Live, for the first time or after it was refused. */
    public record Published() implements Outcome {}

    /** Live again. */
    public record RolledBack() implements Outcome {}

    public record Refused(String reason) implements Outcome {}
}
