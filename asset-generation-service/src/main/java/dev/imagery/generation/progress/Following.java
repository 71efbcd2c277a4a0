package dev.imagery.generation.progress;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Expansions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    /** What was worked out last: a batch that is followed is asked for again and again. */
    private final Map<UUID, BatchParts> parts = new LinkedHashMap<>(KEPT_PARTS, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, BatchParts> eldest) {
            return size() > KEPT_PARTS;
        }
    };

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
        synchronized (parts) {
            var known = parts.get(id);
            if (known != null) {
                return known;
            }
        }
        var made = batches.submission(id)
                .map(expansions::expand)
                .map(BatchParts::of)
                .orElseThrow(() -> new IllegalStateException("batch " + id + " is gone"));
        synchronized (parts) {
            parts.put(id, made);
        }
        return made;
    }

    Map<String, Integer> reasons(UUID id) {
        return rows.reasons(id);
    }

    List<RenderAnswer> renders(UUID id, int after, int limit) {
        batches.batch(id);
        return rows.renders(id, after, limit);
    }
}
