package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Submission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The renders of batches as workers see them: take one, record what it came to. */
@Component
public class Renders {

    private static final int MOST_FAULTS = 1_000;

    private final BatchRows rows;
    private final Transitions transitions;
    private final RenderRows renders;
    private final Batches batches;
    private final Expansions expansions;

    Renders(BatchRows rows, Transitions transitions, RenderRows renders, Batches batches, Expansions expansions) {
        this.rows = rows;
        this.transitions = transitions;
        this.renders = renders;
        this.batches = batches;
        this.expansions = expansions;
    }

    /** What the batch was asked for; empty where there is nothing to render in it any more. */
    public Optional<Submission> renderable(UUID batch) {
        return rows.find(batch).filter(Batch.Renderable.class::isInstance).map(Batch::submission);
    }

    /** What there is to do in a chunk. */
    public List<OpenRender> open(Chunk chunk) {
        return renders.open(chunk);
    }

    /** Takes a render, also from a worker that had it before; empty where it is done or its batch has ended. */
    @Transactional
    public Optional<TakenRender> take(UUID batch, int number) {
        return switch (rows.lock(batch)) {
            case Batch.Planned planned -> {
                transitions.enter(planned.start());
                yield renders.take(batch, number);
            }
            case Batch.Rendering _ -> renders.take(batch, number);
            case Batch.Accepted _, Batch.Sealing _, Batch.Waiting _, Batch.Publishing _, Batch.Ended _ ->
                Optional.empty();
        };
    }

    /**
     * Records that storage has the result. The last render of a batch has it sealed.
     *
     * @param reused whether storage had it before
     * @return false where another worker has taken the render since or the batch has ended, and nothing is changed
     */
    @Transactional
    public boolean done(TakenRender taken, boolean reused) {
        if (!(rows.lock(taken.batch()) instanceof Batch.Rendering rendering) || !renders.done(taken, reused)) {
            return false;
        }
        if (renders.allDone(taken.batch())) {
            batches.seal(rendering);
        }
        return true;
    }

    /**
     * Fails the batch with the assets that show the composition, a thousand at most, unless another worker has taken the render since.
     *
     * @param cause for people
     */
    public void failed(TakenRender taken, String cause) {
        rows.find(taken.batch()).ifPresent(batch -> batches.fail(taken, faults(batch, taken, cause)));
    }

    private List<BatchFault> faults(Batch batch, TakenRender taken, String cause) {
        var faults = expansions
                .expand(batch.submission())
                .assets()
                .filter(asset -> asset.composition().equals(taken.composition()))
                .limit(MOST_FAULTS)
                .map(asset -> new BatchFault(asset.toString(), "render-failed", cause))
                .toList();
        return faults.isEmpty() ? List.of(BatchFault.ofAll("render-failed", cause)) : faults;
    }
}
