package dev.imagery.storage.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check, as it is answered.
 *
 * @param mend whether it mends
 * @param read whether it reads every object
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param looked how many objects, renders and versions it looked at so far
 * @param findings how many, by kind
 * @param mended how many of them
 */
record Check(
        UUID id,
        boolean mend,
        boolean read,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Looked looked,
        Map<String, Long> findings,
        long mended,
        @Nullable String failure) {

    /** How many were looked at. */
    record Looked(long objects, long renders, long versions) {}

    /** A finding by its number in the check, from 1. */
    record Numbered(long number, Finding.Kind kind, String subject, String detail, boolean mended) {}

    /** Some of the findings; the number of the last one is to be given as {@code after} to go on. */
    record Findings(List<Numbered> findings) {}

    /** Some checks, the newest first. */
    record Page(List<Check> checks) {}

    static String state(@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String failure) {
        if (endedAt != null) {
            return failure == null ? "done" : "failed";
        }
        return startedAt == null ? "waiting" : "running";
    }
}
