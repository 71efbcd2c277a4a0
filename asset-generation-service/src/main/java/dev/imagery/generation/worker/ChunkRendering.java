package dev.imagery.generation.worker;

import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Renders;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.task.InstanceName;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.work.ChunkForm;
import dev.imagery.generation.work.Feeder;
import dev.imagery.generation.work.RenderTask;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.Renderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders what is in flight of a chunk. Renders that storage knows by now, as after a crash, are taken as they are. */
@Component
@OnlyIn(Role.WORKER)
class ChunkRendering implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(ChunkRendering.class);

    private final RenderWork work;
    private final Renders renders;
    private final BatchReading batches;
    private final Renderer renderer;
    private final AssetStorage storage;
    private final RenderDrawing drawing;
    private final RenderDelivery delivery;
    private final WantedRenders wanted;
    private final RenderTries tries;
    private final Feeder feeder;

    ChunkRendering(
            RenderWork work,
            Renders renders,
            BatchReading batches,
            Renderer renderer,
            AssetStorage storage,
            RenderDrawing drawing,
            RenderDelivery delivery,
            WantedRenders wanted,
            RenderTries tries,
            Feeder feeder) {
        this.work = work;
        this.renders = renders;
        this.batches = batches;
        this.renderer = renderer;
        this.storage = storage;
        this.drawing = drawing;
        this.delivery = delivery;
        this.wanted = wanted;
        this.tries = tries;
        this.feeder = feeder;
    }

    @Override
    public TaskKind kind() {
        return form().kind();
    }

    private ChunkForm form() {
        return ChunkForm.ofEpoch(renderer.epoch());
    }

    @Override
    public Outcome run(String subject) {
        long chunk = RenderTask.chunk(subject);
        if (!renderAll(renders.take(chunk, renderer.epoch(), InstanceName.get()))) {
            work.leave(chunk);
        }
        feeder.feedAfterTask(form());
        return Outcome.DONE;
    }

    /**
     * All of them, also after one that failed for now; then the chunk is tried again for what is left. While one is drawn, the one before is
     * sent.
     *
     * @return whether all were ended here, and the chunk with them
     */
    private boolean renderAll(List<TakenRender> taken) {
        if (taken.isEmpty()) {
            return false;
        }
        var known = storage.known(taken.stream().map(TakenRender::renderKey).toList());
        var begun = new ArrayList<Future<Boolean>>();
        try (var watch = wanted.watch(taken);
                var sending = new Sending()) {
            for (var render : taken) {
                boolean first = render.equals(taken.getFirst());
                begun.add(
                        known.contains(render.renderKey())
                                ? sending.begin(() -> tries.attempt(render, () -> end(render, true))
                                        .isPresent())
                                : drawAndSend(render, first, watch, sending));
            }
            return allEnded(begun);
        }
    }

    /**
     * Whether it was ended, when its files are sent.
     *
     * @param first whether nothing was drawn since it was taken
     */
    private Future<Boolean> drawAndSend(TakenRender render, boolean first, WantedRenders.Watch watch, Sending sending) {
        try {
            return tries.attempt(render, () -> draw(render, first, watch))
                    .map(drawn -> sending.begin(
                            drawn.directory(),
                            () -> tries.attempt(render, () -> deliver(drawn, watch))
                                    .isPresent()))
                    .orElseGet(() -> CompletableFuture.completedFuture(false));
        } catch (RenderTryFailed failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private Optional<DrawnRender> draw(TakenRender render, boolean first, WantedRenders.Watch watch) {
        if (!first && !work.holds(render)) {
            return Optional.empty();
        }
        return batches.submission(render.batch())
                .flatMap(submission -> watch.whileWanted(render, () -> drawing.draw(render, submission)));
    }

    private Optional<TakenRender> deliver(DrawnRender drawn, WantedRenders.Watch watch) {
        return watch.whileWanted(drawn.taken(), () -> delivery.deliver(drawn)).flatMap(_ -> end(drawn.taken(), false));
    }

    /** @param known whether storage had it when it was taken */
    private Optional<TakenRender> end(TakenRender taken, boolean known) {
        if (renders.done(taken, known)) {
            return Optional.of(taken);
        }
        log.info("Render {} was taken over or is not wanted any more; its result changes nothing", taken.renderKey());
        return Optional.empty();
    }

    private static boolean allEnded(List<Future<Boolean>> begun) {
        Optional<RenderTryFailed> failed = Optional.empty();
        boolean ended = true;
        for (var one : begun) {
            try {
                ended &= Sending.result(one);
            } catch (RenderTryFailed e) {
                failed = failed.or(() -> Optional.of(e));
            }
        }
        failed.ifPresent(first -> {
            throw first;
        });
        return ended;
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        var message = "given up after too many tries: " + cause.getMessage();
        if (cause instanceof RenderTryFailed failed) {
            renders.failed(failed.taken(), message);
        } else {
            renders.chunkFailed(RenderTask.chunk(subject), message);
        }
    }

    /** What killed a worker again and again is not given to another. */
    @Override
    public Outcome died(String subject) {
        for (var renderKey : work.died(RenderTask.chunk(subject))) {
            renders.quarantine(renderKey, "Workers die on it again and again: it is not tried any more.");
        }
        feeder.feed();
        return Outcome.again(Duration.ZERO);
    }
}
