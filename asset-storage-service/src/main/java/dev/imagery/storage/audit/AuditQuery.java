package dev.imagery.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null does not matter.
 *
 * @param from the first instant that counts
 * @param until the first instant that counts no more
 */
record AuditQuery(
        @Nullable String group,
        @Nullable String actor,
        @Nullable Action action,
        @Nullable Instant from,
        @Nullable Instant until) {}
