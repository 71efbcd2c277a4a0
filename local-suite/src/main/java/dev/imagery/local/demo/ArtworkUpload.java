package dev.imagery.local.demo;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.progress.ProgressBar;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Brings artwork into the catalogue that it lacks: makes each picture and uploads it, as many at a time as there are cores. */
final class ArtworkUpload {

    private final DemoTitles demo;
    private final GenerationClient generation;
    private final Screen screen;

    ArtworkUpload(DemoTitles demo, GenerationClient generation, Screen screen) {
        this.demo = demo;
        this.generation = generation;
        this.screen = screen;
    }

    /** What a title's artwork lacks. */
    private record Missing(long titleId, List<String> languages) {}

    /**
     * Uploads what is missing of the artwork of these titles in these languages.
     *
     * @param replace whether what is there is uploaded again
     * @return how many pictures that were
     */
    int bring(Collection<Long> titleIds, Collection<String> languages, boolean replace) throws IOException {
        List<Missing> all = new ArrayList<>();
        for (long id : titleIds) {
            JsonNode there = replace ? MissingNode.getInstance() : artworkOf(id);
            List<String> missing = demo.languages(id).stream()
                    .filter(languages::contains)
                    .filter(language -> !there.has(language))
                    .toList();
            if (!missing.isEmpty()) {
                all.add(new Missing(id, missing));
            }
        }
        int pictures =
                all.stream().mapToInt(missing -> missing.languages().size()).sum();
        if (pictures > 0) {
            upload(all, pictures);
        }
        return pictures;
    }

    private JsonNode artworkOf(long titleId) throws IOException {
        return generation.title(titleId).map(title -> title.path("artwork")).orElse(MissingNode.getInstance());
    }

    private void upload(List<Missing> all, int pictures) throws IOException {
        ProgressBar bar = screen.bar("artwork");
        AtomicLong done = new AtomicLong();
        int cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            List<Future<?>> uploads = new ArrayList<>();
            for (Missing missing : all) {
                uploads.add(threads.submit(() -> {
                    Map<String, Path> made = demo.artwork(missing.titleId(), missing.languages());
                    for (Map.Entry<String, Path> picture : made.entrySet()) {
                        generation.putArtwork(missing.titleId(), picture.getKey(), picture.getValue());
                        bar.show(done.incrementAndGet(), pictures, "pictures");
                    }
                    return null;
                }));
            }
            try {
                for (Future<?> upload : uploads) {
                    upload.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }
        bar.end(done.get(), pictures, "pictures");
    }
}
