package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.FailedTries;
import dev.imagery.generation.work.FailedTries.FailedTry;
import dev.imagery.generation.work.RenderCounts;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Batches as they are answered. */
@Component
public class BatchReading {

    private final BatchRows rows;
    private static final int MOST_FAILURES = 1_000;
    private static final int KEPT_SUBMISSIONS = 64;

    /** Workers ask for them with every render. */
    private final RecentlyUsed<UUID, Submission> submissions = new RecentlyUsed<>(KEPT_SUBMISSIONS);

    private final RenderWork renders;
    private final FailedTries tries;

    BatchReading(BatchRows rows, RenderWork renders, FailedTries tries) {
        this.tries = tries;
        this.rows = rows;
        this.renders = renders;
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public BatchAnswer batch(UUID id) {
        return answers(List.of(rows.find(id).orElseThrow(() -> Batches.unknown(id))))
                .getFirst();
    }

    /**
     * Its recipe as JSON.
     *
     * @throws ProblemException 404
     */
    @Transactional(readOnly = true)
    public String recipe(UUID id) {
        return rows.find(id).map(batch -> batch.submission().recipe()).orElseThrow(() -> Batches.unknown(id));
    }

    /** Whether nothing more will change in it. */
    @Transactional(readOnly = true)
    public boolean hasEnded(UUID id) {
        return rows.find(id).filter(Batch.Ended.class::isInstance).isPresent();
    }

    /** The word for the state of a batch, as in answers. */
    public static String state(Batch batch) {
        return StateColumns.state(batch);
    }

    /** What it was asked for, which never changes; empty where there is no such batch. */
    public Optional<Submission> submission(UUID id) {
        return submissions.get(id, missing -> rows.find(missing).map(Batch::submission));
    }

    /** In the state that it is in. */
    @Transactional(readOnly = true)
    public Optional<Batch> find(UUID id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<BatchAnswer> newest(int limit) {
        return answers(rows.newest(limit));
    }

    /**
     * The tries of its renders that came to nothing, the oldest first, a thousand at most.
     *
     * @throws ProblemException 404
     */
    @Transactional(readOnly = true)
    public List<FailedTry> failures(UUID id) {
        if (rows.find(id).isEmpty()) {
            throw Batches.unknown(id);
        }
        return tries.ofBatch(id, 0, MOST_FAILURES);
    }

    private List<BatchAnswer> answers(List<Batch> batches) {
        var progress = renders.counts(batches.stream().map(Batch::id).toList());
        return batches.stream()
                .map(batch -> BatchAnswer.of(batch, progress.getOrDefault(batch.id(), RenderCounts.NONE)))
                .toList();
    }
}
