package dev.imagery.generation.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.concurrent.Coalescing;
import dev.imagery.generation.work.ChunkTake;
import dev.imagery.generation.work.EndedRender;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What the renders of workers come to for the batches that want them. */
@Component
public class Renders {

    private static final int MOST_FAULTS = 1_000;

    private final BatchRows rows;
    private final Batches batches;
    private final RenderWork work;
    private final Expansions expansions;

    private final Coalescing<ChunkTake, List<TakenRender>> taking = new Coalescing<>(this::takeAll);
    private final Coalescing<EndedRender, List<UUID>> ending;
    private final Coalescing<List<UUID>, Boolean> settling = new Coalescing<>(this::settleAll);

    Renders(BatchRows rows, Batches batches, RenderWork work, Expansions expansions) {
        this.rows = rows;
        this.batches = batches;
        this.work = work;
        this.expansions = expansions;
        this.ending = new Coalescing<>(work::done);
    }

    /**
     * Takes the renders of a chunk, also from a worker that had them before; none where they are done, nobody wants them, or they are of
     * another epoch.
     *
     * @param worker its name
     */
    public List<TakenRender> take(long chunk, int epoch, String worker) {
        return taking.ask(new ChunkTake(chunk, epoch, worker));
    }

    private List<List<TakenRender>> takeAll(List<ChunkTake> takes) {
        var taken = work.take(takes);
        rows.notBegun(takes.stream().map(ChunkTake::chunk).toList()).forEach(batches::begin);
        var byChunk = taken.stream().collect(groupingBy(TakenRender::chunk));
        return takes.stream()
                .map(take -> byChunk.getOrDefault(take.chunk(), List.of()))
                .toList();
    }

    /**
     * Records that storage has a result. The last render of a batch has it sealed.
     *
     * @param known whether storage had it before
     * @return false where another worker has taken the render since or nobody wants it, and nothing is changed
     */
    public boolean done(TakenRender taken, boolean known) {
        var given = ending.ask(new EndedRender(taken, known));
        return !given.isEmpty() && settling.ask(given);
    }

    /** After the ends of renders were committed, so that of two batches' last renders that end together one sees the other. */
    private List<Boolean> settleAll(List<List<UUID>> given) {
        var wanting = given.stream().flatMap(List::stream).collect(toSet());
        work.withoutOpen(wanting).forEach(batches::settle);
        return Collections.nCopies(given.size(), true);
    }

    /**
     * Fails the batches that want the render, each with its assets that show the composition, a thousand at most; unless another worker
     * has taken the render since.
     *
     * @param cause for people
     */
    public void failed(TakenRender taken, String cause) {
        for (var id : work.wanting(taken.renderKey())) {
            rows.find(id)
                    .ifPresent(
                            batch -> batches.fail(id, taken, faults(batch, taken.renderKey(), "render-failed", cause)));
        }
    }

    /** Fails the batches that want a render on which workers die. */
    public void quarantine(String renderKey, String cause) {
        for (var id : work.wanting(renderKey)) {
            rows.find(id).ifPresent(batch -> batches.fail(id, faults(batch, renderKey, "quarantined", cause)));
        }
    }

    /** Fails the batches that want any render of a chunk. */
    public void chunkFailed(long chunk, String cause) {
        work.wanting(chunk).forEach(id -> batches.fail(id, List.of(BatchFault.ofAll("rendering-failed", cause))));
    }

    private List<BatchFault> faults(Batch batch, String renderKey, String code, String cause) {
        int epoch = batch.submission().rendererEpoch();
        var expansion = expansions.expand(batch.submission());
        Predicate<Composition> shown =
                composition -> composition.renderKey(epoch).hex().equals(renderKey);
        var failing = expansion.compositions().stream().filter(shown).toList();
        var faults = expansion
                .assets()
                .filter(asset -> failing.contains(asset.composition()))
                .limit(MOST_FAULTS)
                .map(asset -> new BatchFault(asset.toString(), code, cause))
                .toList();
        return faults.isEmpty() ? List.of(BatchFault.ofAll(code, cause)) : faults;
    }
}
