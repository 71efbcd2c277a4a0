package dev.imagery.local.catalog.poster;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.local.catalog.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.im4java.core.Operation;

/**
 * Composes posters: 600×900 JPEG files, the title set in the script of its language. One ImageMagick process makes the
 * posters of one work in all languages asked for. What is in the directory already is kept and not composed again.
 * Safe for any number of threads.
 */
public final class PosterComposer {

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofMinutes(1));

    private final ImageMagick imageMagick;

    public PosterComposer(ImageMagick imageMagick) {
        this.imageMagick = imageMagick;
    }

    /** Told after each work, from one thread at a time. */
    @FunctionalInterface
    public interface Progress {
        /** So many of all works have their posters. */
        void composed(int works, int ofWorks);
    }

    /**
     * The poster of one work in one language.
     *
     * @param directory where posters are kept; made where it is missing
     * @throws IllegalArgumentException where the work has no name in that language
     * @throws ImageMagickFailure where ImageMagick cannot compose it
     */
    public Path compose(Work work, String language, Path directory) {
        var file = compose(work, List.of(language), directory).get(language);
        if (file == null) {
            throw new IllegalStateException("nothing was composed for " + language);
        }
        return file;
    }

    /** As {@link #compose(Work, String, Path)} in several languages: their files by language, in the order given. */
    public Map<String, Path> compose(Work work, Collection<String> languages, Path directory) {
        var posters = new Posters(work);
        Map<String, Path> files = new LinkedHashMap<>();
        languages.forEach(language -> files.put(language, directory.resolve(posters.fileName(language))));
        Map<String, Path> drafts = new LinkedHashMap<>();
        files.forEach((language, file) -> {
            if (!Files.exists(file)) {
                drafts.put(language, directory.resolve(UUID.randomUUID() + ".draft"));
            }
        });
        if (!drafts.isEmpty()) {
            run(posters, drafts, files, directory);
        }
        return files;
    }

    /** A poster appears under its name only when it is whole: an interrupted run leaves no half of one behind. */
    private void run(Posters posters, Map<String, Path> drafts, Map<String, Path> files, Path directory) {
        try {
            Files.createDirectories(directory);
            try {
                runTwiceAtMost(posters.operation(drafts));
                for (var draft : drafts.entrySet()) {
                    Files.move(
                            draft.getValue(),
                            directory.resolve(files.getOrDefault(draft.getKey(), draft.getValue())),
                            StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                for (var draft : drafts.values()) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep posters in " + directory, e);
        }
    }

    /**
     * Pango's font thread may outlive the code that ImageMagick unloads when it exits: where Pango's libraries cannot be kept loaded, a
     * process may abort after its work is done. A second run is cheaper than to judge what the first one left.
     */
    private void runTwiceAtMost(Operation operation) {
        try {
            imageMagick.run(operation, LIMITS);
        } catch (ImageMagickFailure e) {
            if (!e.mayBeOfTheInput()) {
                throw e;
            }
            imageMagick.run(operation, LIMITS);
        }
    }

    /**
     * The posters of many works, on all processors; of the languages, each work gets those in which it has a name.
     *
     * @return the files by language, by work id
     */
    public Map<Long, Map<String, Path>> composeAll(
            Collection<Work> works, Collection<String> languages, Path directory, Progress progress) {
        Map<Long, Map<String, Path>> composed = new LinkedHashMap<>();
        try (var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var completion = new ExecutorCompletionService<Composed>(executor);
            for (var work : works) {
                var named = languages.stream()
                        .filter(language -> work.name(language).isPresent())
                        .toList();
                completion.submit(() -> new Composed(work.id(), compose(work, named, directory)));
            }
            try {
                for (int done = 1; done <= works.size(); done++) {
                    var next = completion.take().get();
                    composed.put(next.id(), next.files());
                    progress.composed(done, works.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while composing posters");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } finally {
                executor.shutdownNow();
            }
        }
        return composed;
    }

    private record Composed(long id, Map<String, Path> files) {}
}
