package dev.imagery.generation.worker;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.history.RenderHistory;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.LocalObject;
import dev.imagery.generation.storage.ObjectUpload;
import dev.imagery.generation.storage.Rendition;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.Rendered;
import dev.imagery.rendering.RenderedFile;
import dev.imagery.rendering.Renderer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Draws one composition, puts its files into the object store and tells storage of them. */
@Component
class RenderDelivery {

    private static final Logger log = LoggerFactory.getLogger(RenderDelivery.class);

    private final Renderer renderer;
    private final ArtworkSource artwork;
    private final ObjectUpload upload;
    private final AssetStorage storage;
    private final RenderHistory history;
    private final Timer rendering;
    private final Timer uploading;

    RenderDelivery(
            Renderer renderer,
            ArtworkSource artwork,
            ObjectUpload upload,
            AssetStorage storage,
            RenderHistory history,
            MeterRegistry meters) {
        this.renderer = renderer;
        this.artwork = artwork;
        this.upload = upload;
        this.storage = storage;
        this.history = history;
        this.rendering = meters.timer("imagery.render");
        this.uploading = meters.timer("imagery.render.upload");
    }

    /** @throws RenderFailure of the composition itself or of its circumstances; any other exception may pass */
    void renderAndReport(TakenRender taken, Submission submission) {
        var composition = Composition.ofCanonicalForm(taken.composition());
        var directory = directory();
        try {
            long begin = System.nanoTime();
            var rendered = rendering.record(() -> renderer.render(composition, artwork, directory));
            rendered.shortfalls().forEach(shortfall -> log.warn("Render {}: {}", taken.renderKey(), shortfall));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            history.add(composition, took, deliver(taken, composition, submission, rendered));
        } catch (IOException e) {
            throw RenderFailure.transientOne("A rendered file could not be read", e);
        } finally {
            delete(directory);
        }
    }

    /** Answers the bytes of all its files. */
    private long deliver(TakenRender taken, Composition composition, Submission submission, Rendered rendered)
            throws IOException {
        var objects = new ArrayList<LocalObject>();
        var renditions = new ArrayList<Rendition>();
        for (var file : rendered.files()) {
            var object = object(file);
            objects.add(object);
            renditions.add(new Rendition(
                    file.output().format().word(),
                    file.output().size().width(),
                    file.output().size().height(),
                    object.bytes(),
                    object.key()));
        }
        uploading.record(() -> upload.upload(objects));
        storage.report(taken.renderKey(), RenderReport.of(composition, submission, rendered, renditions));
        return objects.stream().mapToLong(LocalObject::bytes).sum();
    }

    private static LocalObject object(RenderedFile file) throws IOException {
        var encoding = Encoding.of(file.output().format());
        var digest = FileDigest.of(file.path());
        var key = "assets/" + digest.sha256() + "." + encoding.extension();
        return new LocalObject(key, file.path(), digest.bytes(), encoding.mediaType(), digest.md5());
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("imagery-render-");
        } catch (IOException e) {
            throw RenderFailure.transientOne("There is no place for rendered files", e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw RenderFailure.transientOne("Rendered files could not be deleted from " + directory, e);
        }
    }
}
