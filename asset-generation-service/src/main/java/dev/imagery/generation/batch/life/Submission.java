package dev.imagery.generation.batch.life;

import dev.imagery.generation.work.Priority;
import java.time.Instant;
import java.util.UUID;

/**
 * What a batch was asked for, and what it is pinned to: with these, planning is a pure function.
 *
 * @param recipe as JSON, with everything that it extends
 * @param group the asset group that it makes a version of
 * @param catalogRevision the snapshot of the catalogue
 * @param rendererEpoch under which its renders are known
 * @param asOf the instant at which availability is judged; that of submission, or later where the batch is for later
 * @param priority among batches that wait for workers
 */
public record Submission(
        UUID id,
        String recipe,
        Origin origin,
        String group,
        long catalogRevision,
        int rendererEpoch,
        Instant submittedAt,
        Instant asOf,
        Priority priority) {}
