package dev.imagery.generation.progress;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.batch.RecentlyUsed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how far batches are. */
@Component
class Following {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int KEPT_PARTS = 8;

    private final BatchReading batches;
    private final Expansions expansions;
    private final ProgressRows rows;
    private final Clock clock;

    /** A batch that is followed is asked for again and again. */
    private final RecentlyUsed<UUID, BatchParts> parts = new RecentlyUsed<>(KEPT_PARTS);

    Following(BatchReading batches, Expansions expansions, ProgressRows rows, Clock clock) {
        this.batches = batches;
        this.expansions = expansions;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws dev.imagery.starter.problem.ProblemException 404 */
    BatchPace pace(UUID id) {
        var batch = batches.batch(id);
        var now = clock.instant();
        return BatchPace.of(batch, rows.counts(id), rows.pace(id, since(batch, now), now));
    }

    /** A batch is not as old as the window in its first half minute. */
    private static Instant since(BatchAnswer batch, Instant now) {
        var begin = now.minus(WINDOW);
        return batch.submittedAt().isAfter(begin) && batch.submittedAt().isBefore(now) ? batch.submittedAt() : begin;
    }

    List<BatchParts.Part> markets(UUID id) {
        return parts(id).markets(rows.done(id));
    }

    List<BatchParts.Part> targets(UUID id) {
        return parts(id).targets(rows.done(id));
    }

    private BatchParts parts(UUID id) {
        return parts.get(
                        id,
                        missing -> batches.submission(missing)
                                .map(expansions::expand)
                                .map(BatchParts::of))
                .orElseThrow(() -> new IllegalStateException("batch " + id + " is gone"));
    }

    Map<String, Integer> reasons(UUID id) {
        return rows.reasons(id);
    }

    List<RenderAnswer> renders(UUID id, int after, int limit) {
        batches.batch(id);
        return rows.renders(id, after, limit);
    }
}
