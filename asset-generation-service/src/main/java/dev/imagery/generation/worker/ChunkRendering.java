package dev.imagery.generation.worker;

import dev.imagery.generation.batch.BatchTasks;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.Chunk;
import dev.imagery.generation.batch.OpenRender;
import dev.imagery.generation.batch.Renders;
import dev.imagery.generation.batch.TakenRender;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Renderer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders what is open in a chunk. Renders that storage knows by now, as after a crash, are taken as they are. */
@Component
class ChunkRendering implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(ChunkRendering.class);

    /** How long a task of another epoch is left to the workers of that epoch before this one looks at it again. */
    private static final Duration OTHER_EPOCH = Duration.ofSeconds(5);

    private final Renders renders;
    private final Renderer renderer;
    private final AssetStorage storage;
    private final RenderDelivery delivery;
    private final Batches batches;

    ChunkRendering(Renders renders, Renderer renderer, AssetStorage storage, RenderDelivery delivery, Batches batches) {
        this.renders = renders;
        this.renderer = renderer;
        this.storage = storage;
        this.delivery = delivery;
        this.batches = batches;
    }

    @Override
    public TaskKind kind() {
        return BatchTasks.RENDER;
    }

    @Override
    public Outcome run(String subject) {
        var chunk = Chunk.parse(subject);
        var submission = renders.renderable(chunk.batch());
        if (submission.isEmpty()) {
            return Outcome.DONE;
        }
        if (submission.get().rendererEpoch() != renderer.epoch()) {
            return Outcome.again(OTHER_EPOCH);
        }
        var open = renders.open(chunk);
        var known = storage.known(open.stream().map(OpenRender::renderKey).toList());
        for (var render : open) {
            boolean isKnown = known.contains(render.renderKey());
            Optional<TakenRender> taken = renders.take(chunk.batch(), render.number());
            taken.ifPresent(own -> finish(own, submission.get(), isKnown));
        }
        return Outcome.DONE;
    }

    private void finish(TakenRender taken, Submission submission, boolean known) {
        try {
            if (!known) {
                delivery.renderAndReport(taken, submission);
            }
        } catch (RenderFailure failure) {
            if (failure.retryable()) {
                throw new RenderTryFailed(taken, failure);
            }
            renders.failed(taken, String.valueOf(failure.getMessage()));
            return;
        } catch (RuntimeException circumstances) {
            throw new RenderTryFailed(taken, circumstances);
        }
        if (!renders.done(taken, known)) {
            log.info("Render {} of batch {} was taken over; its result changes nothing", taken.number(), taken.batch());
        }
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        var message = "given up after too many tries: " + cause.getMessage();
        if (cause instanceof RenderTryFailed failed) {
            renders.failed(failed.taken(), message);
        } else {
            batches.fail(Chunk.parse(subject).batch(), List.of(BatchFault.ofAll("rendering-failed", message)));
        }
    }
}
