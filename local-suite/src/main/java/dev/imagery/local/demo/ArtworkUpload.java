package dev.imagery.local.demo;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.progress.ProgressBar;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Brings artwork into the catalogue that it lacks. It makes as many pictures at a time as there are cores, and does not wait with
 * the next for the upload of the last.
 */
final class ArtworkUpload {

    private static final int UPLOADS_A_CORE = 2;

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
        Semaphore sending = new Semaphore(UPLOADS_A_CORE * cores);
        try (var makers = Executors.newFixedThreadPool(cores);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Future<?>>>> titles = new ArrayList<>();
            for (Missing missing : all) {
                titles.add(makers.submit(() -> {
                    List<Future<?>> uploads = new ArrayList<>();
                    demo.artwork(missing.titleId(), missing.languages())
                            .forEach((language, picture) -> uploads.add(senders.submit(() -> {
                                send(missing.titleId(), language, picture, sending);
                                bar.show(done.incrementAndGet(), pictures, "pictures");
                                return null;
                            })));
                    return uploads;
                }));
            }
            try {
                for (Future<List<Future<?>>> title : titles) {
                    for (Future<?> upload : title.get()) {
                        upload.get();
                    }
                }
            } catch (ExecutionException e) {
                makers.shutdownNow();
                senders.shutdownNow();
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                makers.shutdownNow();
                senders.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }
        bar.end(done.get(), pictures, "pictures");
    }

    private void send(long titleId, String language, Path picture, Semaphore sending)
            throws IOException, InterruptedException {
        sending.acquire();
        try {
            generation.putArtwork(titleId, language, picture);
        } finally {
            sending.release();
        }
    }
}
