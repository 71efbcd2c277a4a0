package dev.imagery.generation.worker;

import dev.imagery.generation.history.RenderHistory;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.LocalObject;
import dev.imagery.generation.storage.ObjectUpload;
import dev.imagery.generation.storage.Rendition;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.RenderedFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Puts the files of what was drawn into the object store and tells storage of them. */
@Component
class RenderDelivery {

    /** HTTP's answer to what was taken down for good. */
    private static final int GONE = 410;

    private final ObjectUpload upload;
    private final AssetStorage storage;
    private final RenderHistory history;
    private final Timer uploading;

    RenderDelivery(ObjectUpload upload, AssetStorage storage, RenderHistory history, MeterRegistry meters) {
        this.upload = upload;
        this.storage = storage;
        this.history = history;
        this.uploading = meters.timer("imagery.render.upload");
    }

    /**
     * What it throws may pass, but for the {@link RenderFailure} of a picture that shows what was taken down for good.
     *
     * @return the bytes of all files
     */
    long deliver(DrawnRender drawn) {
        var objects = new ArrayList<LocalObject>();
        var renditions = new ArrayList<Rendition>();
        for (var file : drawn.rendered().files()) {
            var object = object(file);
            objects.add(object);
            renditions.add(new Rendition(
                    file.output().format().word(),
                    file.output().size().width(),
                    file.output().size().height(),
                    object.bytes(),
                    object.key()));
        }
        try {
            uploading.record(() -> upload.upload(objects));
            storage.report(
                    drawn.taken().renderKey(),
                    RenderReport.of(drawn.composition(), drawn.submission(), drawn.rendered(), renditions));
        } catch (StorageRefusal refusal) {
            throw refusal.status() == GONE
                    ? RenderFailure.permanent("The picture shows what was taken down for good", refusal)
                    : refusal;
        }
        long bytes = objects.stream().mapToLong(LocalObject::bytes).sum();
        history.add(drawn.composition(), drawn.took(), bytes);
        return bytes;
    }

    private static LocalObject object(RenderedFile file) {
        try {
            var encoding = Encoding.of(file.output().format());
            var digest = FileDigest.of(file.path());
            var key = "assets/" + digest.sha256() + "." + encoding.extension();
            return new LocalObject(key, file.path(), digest.bytes(), encoding.mediaType(), digest.md5());
        } catch (IOException e) {
            throw RenderFailure.transientOne("A rendered file could not be read", e);
        }
    }
}
