package dev.imagery.generation.batch;

import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.Gap;
import dev.imagery.generation.batch.Plan.ChunkLimit;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.history.Costs;
import dev.imagery.generation.history.RenderHistory;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.work.Feeder;
import dev.imagery.generation.work.WorkSettings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans a batch at its revision and instant: fails it with every gap, or notes its renders and has them done. */
@Component
class Planning implements TaskHandler {

    private final BatchRows rows;
    private final Batches batches;
    private final Expansions expansions;
    private final AssetStorage storage;
    private final RenderHistory history;
    private final Feeder feeder;
    private final WorkSettings settings;

    Planning(
            BatchRows rows,
            Batches batches,
            Expansions expansions,
            AssetStorage storage,
            RenderHistory history,
            Feeder feeder,
            WorkSettings settings) {
        this.rows = rows;
        this.batches = batches;
        this.expansions = expansions;
        this.storage = storage;
        this.history = history;
        this.feeder = feeder;
        this.settings = settings;
    }

    @Override
    public TaskKind kind() {
        return BatchTasks.PLAN;
    }

    @Override
    public Outcome run(String subject) {
        var id = UUID.fromString(subject);
        rows.find(id).filter(Batch.Accepted.class::isInstance).ifPresent(batch -> {
            var expansion = expansions.expand(batch.submission());
            if (expansion.isComplete()) {
                batches.plan(id, plan(batch, expansion));
                feeder.feed();
            } else {
                batches.fail(id, faults(expansion.gaps()));
            }
        });
        return Outcome.DONE;
    }

    private Plan plan(Batch batch, Expansion expansion) {
        int epoch = batch.submission().rendererEpoch();
        var keys = expansion.compositions().stream()
                .map(composition -> composition.renderKey(epoch).hex())
                .toList();
        var known = storage.known(keys);
        // what was shown before is worked out only where something is asked of it
        var reasons = known.containsAll(keys) ? Reasons.FIRST : reasons(batch.submission(), expansion);
        return Plan.of(
                expansion,
                epoch,
                known,
                new ChunkLimit(
                        settings.chunkCompositions(), settings.chunkTime().toMillis() / 1000.0),
                Costs.of(expansion.compositions(), history)::seconds,
                reasons::of);
    }

    /** By the batch of the group whose version was complete last. */
    private Reasons reasons(Submission submission, Expansion expansion) {
        return rows.lastComplete(submission.group())
                .map(Batch::submission)
                .map(before -> Reasons.between(
                        expansions.expand(before), before.rendererEpoch(), expansion, submission.rendererEpoch()))
                .orElse(Reasons.FIRST);
    }

    private static List<BatchFault> faults(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> new BatchFault(gap.market().toString(), gap.code(), gap.message()))
                .toList();
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        batches.fail(
                UUID.fromString(subject),
                List.of(BatchFault.ofAll("planning-failed", "The batch could not be planned: " + cause.getMessage())));
    }
}
