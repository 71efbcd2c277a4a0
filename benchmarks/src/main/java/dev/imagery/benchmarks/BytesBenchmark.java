package dev.imagery.benchmarks;

import dev.imagery.benchmarks.EncodedWall.Encoded;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.MagickRenderer;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.encoding.Effort;
import dev.imagery.rendering.encoding.EncodeStep;
import dev.imagery.rendering.encoding.LumaReading;
import dev.imagery.rendering.encoding.OutputWriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What AVIF and WebP save on the demo's walls: their bytes where they are as like the uncompressed wall as a JPEG of quality 80 is, by
 * MS-SSIM, against that JPEG's bytes. {@code avif_share} is that of the effort that the renderer has unless it is set otherwise.
 */
final class BytesBenchmark implements Benchmark {

    /** Three of the demo's six: letters that stand alone, dense ones, and joined ones. */
    private static final List<String> LANGUAGES = List.of("en", "ja", "ar");

    private static final List<Size> SIZES = List.of(new Size(1920, 1080), new Size(960, 540));
    private static final Quality JPEG = new Quality.Fixed(80);
    private static final List<Integer> AVIF_SPEEDS = List.of(7, 6, Effort.STANDARD.avifSpeed());
    private static final List<Integer> WEBP_METHODS = List.of(2, Effort.STANDARD.webpMethod(), 6);
    private static final int USUAL_QUALITY = 60;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ImageMagick imageMagick;
    private final RunLimits limits = new RunLimits(Duration.ofMinutes(2), 1, 1024);
    private final LumaReading lumas;

    BytesBenchmark(ImageMagick imageMagick) {
        this.imageMagick = imageMagick;
        this.lumas = new LumaReading(() -> imageMagick, limits);
    }

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-bytes");
        try {
            return measure(directory);
        } finally {
            Posters.delete(directory);
        }
    }

    private Figures measure(Path directory) throws Exception {
        System.out.printf(
                "the demo's walls in %s (a sample of its six), %s each; %d files at a time, one thread each;"
                        + " against a JPEG of quality 80 at equal MS-SSIM%n",
                String.join(", ", LANGUAGES), SIZES, CORES);
        var walls = walls(directory);
        double standard = 0;
        for (int speed : AVIF_SPEEDS) {
            double share = share(Format.AVIF, new Effort(speed, Effort.STANDARD.webpMethod()), walls);
            standard = speed == Effort.STANDARD.avifSpeed() ? share : standard;
        }
        for (int method : WEBP_METHODS) {
            share(Format.WEBP, new Effort(Effort.STANDARD.avifSpeed(), method), walls);
        }
        return new Figures().add("avif_share", standard);
    }

    private List<EncodedWall> walls(Path directory) throws IOException {
        var demo = DemoWalls.draw(Path.of(""), LANGUAGES, imageMagick, directory.resolve("posters"));
        // AVIF only for the uncompressed picture that it is made from.
        var effort = new Effort(Effort.FASTEST_AVIF, Effort.STANDARD.webpMethod());
        var renderer = new MagickRenderer(
                () -> imageMagick, directory.resolve("tiles"), Long.MAX_VALUE, limits, effort, PictureLimits.USUAL);
        var outputs = SIZES.stream()
                .flatMap(size -> Stream.of(new Output(Format.JPEG, JPEG, size), new Output(Format.AVIF, JPEG, size)))
                .toList();
        var walls = new ArrayList<EncodedWall>();
        for (var language : LANGUAGES) {
            var own = Files.createDirectories(directory.resolve("wall-" + language));
            renderer.render(demo.wall(language, outputs), demo.artwork(), own);
            var writing = new OutputWriting(outputs, own, effort);
            for (var size : SIZES) {
                var jpeg = writing.file(new Output(Format.JPEG, JPEG, size));
                walls.add(EncodedWall.of(writing.uncompressed(size), jpeg, lumas));
            }
        }
        return walls;
    }

    /** The bytes of all walls by those of their JPEGs; prints them with the seconds that one file takes. */
    private double share(Format format, Effort effort, List<EncodedWall> walls) throws Exception {
        var step = new EncodeStep(() -> imageMagick, limits, effort);
        var start = new AtomicInteger(USUAL_QUALITY);
        var encoded = onAllCores(walls.stream()
                .map(wall -> (Callable<Encoded>) () -> {
                    var found = wall.asLikeAsTheJpeg(format, step, lumas, start.get());
                    start.set(found.quality());
                    return found;
                })
                .toList());
        long bytes = encoded.stream().mapToLong(Encoded::bytes).sum();
        long jpegBytes = walls.stream().mapToLong(EncodedWall::jpegBytes).sum();
        double share = (double) bytes / jpegBytes;
        System.out.printf(
                Locale.ROOT,
                "  %s, %s: share %.3f (%,d of %,d bytes), qualities %s, %.2f s for a file of %s%n",
                format.word(),
                effort,
                share,
                bytes,
                jpegBytes,
                encoded.stream().map(Encoded::quality).toList(),
                largest(walls, encoded),
                SIZES.getFirst());
        return share;
    }

    /** The mean seconds of a file of the largest size. */
    private static double largest(List<EncodedWall> walls, List<Encoded> encoded) {
        double seconds = 0;
        for (int i = 0; i < walls.size(); i++) {
            if (walls.get(i).picture().size().equals(SIZES.getFirst())) {
                seconds += encoded.get(i).seconds() / LANGUAGES.size();
            }
        }
        return seconds;
    }

    private static <T> List<T> onAllCores(List<Callable<T>> works) throws Exception {
        try (var cores = Executors.newFixedThreadPool(CORES)) {
            var results = new ArrayList<T>();
            for (var work : cores.invokeAll(works)) {
                results.add(work.get());
            }
            return results;
        }
    }
}
