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
import dev.imagery.generation.work.FailedTries;
import dev.imagery.generation.work.Feeder;
import dev.imagery.generation.work.RenderTask;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Renderer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final RenderDelivery delivery;
    private final RunningRenders running;
    private final FailedTries tries;
    private final Feeder feeder;

    ChunkRendering(
            RenderWork work,
            Renders renders,
            BatchReading batches,
            Renderer renderer,
            AssetStorage storage,
            RenderDelivery delivery,
            RunningRenders running,
            FailedTries tries,
            Feeder feeder) {
        this.work = work;
        this.renders = renders;
        this.batches = batches;
        this.renderer = renderer;
        this.storage = storage;
        this.delivery = delivery;
        this.running = running;
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
     * All of them, also after one that failed for now; then the chunk is tried again for what is left.
     *
     * @return whether all were ended here, and the chunk with them
     */
    private boolean renderAll(List<TakenRender> taken) {
        if (taken.isEmpty()) {
            return false;
        }
        var known = storage.known(taken.stream().map(TakenRender::renderKey).toList());
        Optional<RenderTryFailed> failed = Optional.empty();
        boolean ended = true;
        for (var render : taken) {
            try {
                ended &= finish(render, known.contains(render.renderKey()), render.equals(taken.getFirst()));
            } catch (RenderTryFailed e) {
                failed = failed.or(() -> Optional.of(e));
            }
        }
        failed.ifPresent(first -> {
            throw first;
        });
        return ended;
    }

    /**
     * Whether it was ended here.
     *
     * @param known whether storage had it when it was taken
     * @param first whether nothing else was rendered since it was taken
     */
    private boolean finish(TakenRender taken, boolean known, boolean first) {
        try {
            if (!known && !running.whileWanted(taken, () -> render(taken, first))) {
                return false;
            }
            boolean done = renders.done(taken, known);
            if (!done) {
                log.info(
                        "Render {} was taken over or is not wanted any more; its result changes nothing",
                        taken.renderKey());
            }
            return done;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                // the instance stops, which says nothing of the render
                throw failure;
            }
            tries.add(taken, InstanceName.get(), failure);
            if (failure instanceof RenderFailure cause && !cause.retryable()) {
                renders.failed(taken, String.valueOf(failure.getMessage()));
                return false;
            }
            throw new RenderTryFailed(taken, failure);
        }
    }

    private void render(TakenRender taken, boolean first) {
        if (first || work.holds(taken)) {
            batches.submission(taken.batch()).ifPresent(submission -> delivery.renderAndReport(taken, submission));
        }
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
