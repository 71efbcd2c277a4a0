package dev.imagery.generation.worker;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Renderer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws one composition into files. */
@Component
class RenderDrawing {

    private static final Logger log = LoggerFactory.getLogger(RenderDrawing.class);

    private final Renderer renderer;
    private final ArtworkSource artwork;
    private final Timer rendering;

    RenderDrawing(Renderer renderer, ArtworkSource artwork, MeterRegistry meters) {
        this.renderer = renderer;
        this.artwork = artwork;
        this.rendering = meters.timer("imagery.render");
    }

    /** @throws RenderFailure of the composition itself or of its circumstances; any other exception may pass */
    DrawnRender draw(TakenRender taken, Submission submission) {
        var composition = Composition.ofCanonicalForm(taken.composition());
        var directory = RenderDirectory.create();
        try {
            long begin = System.nanoTime();
            var rendered = rendering.record(() -> renderer.render(composition, artwork, directory.path()));
            rendered.shortfalls().forEach(shortfall -> log.warn("Render {}: {}", taken.renderKey(), shortfall));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            return new DrawnRender(taken, submission, composition, rendered, directory, took);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }
}
