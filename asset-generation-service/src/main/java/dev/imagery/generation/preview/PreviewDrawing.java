package dev.imagery.generation.preview;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.render.RenderSettings;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Renderer;
import dev.imagery.starter.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Draws compositions for whoever waits: as many at a time as a worker draws. */
@Component
class PreviewDrawing {

    private static final int SECONDS_IN_LINE = 10;

    private final Renderer renderer;
    private final ArtworkSource artwork;
    private final Semaphore slots;

    PreviewDrawing(Renderer renderer, ArtworkSource artwork, RenderSettings settings) {
        this.renderer = renderer;
        this.artwork = artwork;
        this.slots = new Semaphore(settings.effectiveSlots(), true);
    }

    String key(Composition composition) {
        return composition.renderKey(renderer.epoch()).hex();
    }

    /**
     * The bytes of the composition's one output.
     *
     * @throws ProblemException 422 where it cannot be drawn; 503 where it cannot be drawn here or now
     */
    byte[] draw(Composition composition) {
        await();
        try {
            var directory = Files.createTempDirectory("imagery-preview-");
            try {
                var file =
                        renderer.render(composition, artwork, directory).files().getFirst();
                return Files.readAllBytes(file.path());
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (RenderFailure | ImageMagickFailure failure) {
            throw problem(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("A preview found no place on the disk", e);
        } finally {
            slots.release();
        }
    }

    private void await() {
        try {
            if (!slots.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
                throw unavailable(
                        "preview-busy", "Too many previews are drawn at the moment", "Try again in some seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("preview-busy", "The preview was interrupted", null);
        }
    }

    private static ProblemException problem(RuntimeException failure) {
        return missing(failure)
                .map(cause ->
                        unavailable("preview-unavailable", "This instance cannot draw previews", cause.getMessage()))
                .orElseGet(() -> failure instanceof RenderFailure render && !render.retryable()
                        ? ProblemException.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "not-drawable",
                                "The picture cannot be drawn",
                                failure.getMessage(),
                                List.of())
                        : unavailable(
                                "preview-failed", "The picture could not be drawn this time", failure.getMessage()));
    }

    /** That there is no ImageMagick, where that is why. */
    private static Optional<ImageMagickFailure> missing(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(ImageMagickFailure.class::isInstance)
                .map(ImageMagickFailure.class::cast)
                .filter(cause -> cause.reason() == ImageMagickFailure.Cause.MISSING)
                .findFirst();
    }

    private static ProblemException unavailable(String type, String title, @Nullable String detail) {
        return ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail, List.of());
    }
}
