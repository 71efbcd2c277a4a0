package dev.imagery.storage.garbage;

import dev.imagery.storage.sweep.Swept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection of garbage, as it is answered.
 *
 * @param dryRun whether it only told what it would take away
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param swept what it took away so far, or would
 * @param failure why it failed; what it took away until then is gone
 */
record Collection(
        UUID id,
        boolean dryRun,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Swept swept,
        @Nullable String failure) {

    /** Some of them, the newest first. */
    record Page(List<Collection> collections) {}

    static String state(@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String failure) {
        if (endedAt != null) {
            return failure == null ? "done" : "failed";
        }
        return startedAt == null ? "waiting" : "running";
    }
}
