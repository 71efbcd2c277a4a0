package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.Submission;
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
    private final RenderRows renders;

    BatchReading(BatchRows rows, RenderRows renders) {
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

    /** What it was asked for; empty where there is no such batch. */
    @Transactional(readOnly = true)
    public Optional<Submission> submission(UUID id) {
        return rows.find(id).map(Batch::submission);
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

    private List<BatchAnswer> answers(List<Batch> batches) {
        var progress = renders.progress(batches.stream().map(Batch::id).toList());
        return batches.stream()
                .map(batch -> BatchAnswer.of(batch, progress.getOrDefault(batch.id(), Progress.NONE)))
                .toList();
    }
}
