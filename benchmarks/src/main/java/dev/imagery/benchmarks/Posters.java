package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Posters of 600×900 to measure with, each different, the same in each run. */
final class Posters {

    private Posters() {}

    static List<Path> draw(int count, Path directory) throws Exception {
        try (var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var drawn = new ArrayList<Future<Path>>();
            for (int i = 1; i <= count; i++) {
                int number = i;
                drawn.add(cores.submit(() -> draw(number, count, directory)));
            }
            var posters = new ArrayList<Path>();
            for (var poster : drawn) {
                posters.add(poster.get());
            }
            return posters;
        }
    }

    private static Path draw(int number, int count, Path directory) throws IOException, InterruptedException {
        var poster = directory.resolve("poster-" + number + ".jpg");
        PlainImageMagick.run(List.of(
                "convert",
                "-size",
                "600x900",
                "-seed",
                String.valueOf(number),
                "plasma:",
                "-modulate",
                "100,80," + number * 200 / count,
                "-quality",
                "90",
                "jpeg:" + poster));
        return poster;
    }

    /** Another poster that differs in a small part only, so that it is of the same colour. */
    static Path retouched(Path poster) throws IOException, InterruptedException {
        var retouched = poster.resolveSibling("retouched-" + poster.getFileName());
        PlainImageMagick.run(List.of(
                "convert", "jpeg:" + poster, "-region", "60x60+270+420", "-modulate", "90", "jpeg:" + retouched));
        return retouched;
    }

    /** Posters as a composition places them, the titles numbered from 1. */
    static List<PlacedArtwork> placed(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(title -> new PlacedArtwork(
                        title,
                        "%064x".formatted(title),
                        "image/jpeg",
                        new Size(600, 900),
                        FocalPoint.CENTRE,
                        Optional.empty()))
                .toList();
    }

    /** Deletes what a benchmark left, with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
