package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.MagickRenderer;
import dev.imagery.rendering.encoding.Chroma;
import dev.imagery.rendering.encoding.Effort;
import dev.imagery.rendering.encoding.EncodeStep;
import dev.imagery.rendering.encoding.LumaReading;
import dev.imagery.rendering.encoding.OutputWriting;
import dev.imagery.rendering.quality.Luma;
import dev.imagery.rendering.quality.MsSsim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What AVIF and WebP save: their bytes where they are as like the uncompressed wall as a JPEG of quality 80 is, by MS-SSIM, against that
 * JPEG's bytes, at each effort. {@code avif_share} is that of the standard effort.
 */
final class BytesBenchmark implements Benchmark {

    private static final int POSTERS = 36;
    private static final int WALLS = 2;
    private static final List<Size> SIZES = List.of(new Size(1920, 1080), new Size(960, 540));
    private static final PerspectiveDesign DESIGN = new PerspectiveDesign(10, 15, 10, List.of(0), List.of(0));
    private static final Quality JPEG = new Quality.Fixed(80);
    private static final List<Integer> AVIF_SPEEDS = List.of(7, 6, 5);
    private static final List<Integer> WEBP_METHODS = List.of(2, 4, 6);

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

    /** A wall that is drawn, and what a JPEG makes of it. */
    private record Wall(Size size, Path uncompressed, Luma luma, long jpegBytes, double jpegLikeness) {}

    private Figures measure(Path directory) throws Exception {
        System.out.printf(
                "%d walls of 15×10, %s each, of %d posters; one thread; against a JPEG of quality 80%n",
                WALLS, SIZES, POSTERS);
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

    private List<Wall> walls(Path directory) throws Exception {
        var posters = PrintedPosters.draw(POSTERS, directory);
        var renderer = new MagickRenderer(() -> imageMagick, directory.resolve("tiles"), Long.MAX_VALUE, limits);
        var walls = new ArrayList<Wall>();
        for (int number = 0; number < WALLS; number++) {
            var own = Files.createDirectories(directory.resolve("wall-" + number));
            var outputs = SIZES.stream()
                    .flatMap(size -> List.of(
                            new Output(Format.JPEG, JPEG, size), new Output(Format.AVIF, new Quality.Fixed(60), size))
                            .stream())
                    .toList();
            renderer.render(composition(number, outputs), artwork -> posters.get((int) artwork.title() - 1), own);
            for (var size : SIZES) {
                walls.add(wall(size, new OutputWriting(outputs, own, Effort.STANDARD)));
            }
        }
        return walls;
    }

    private Wall wall(Size size, OutputWriting writing) throws IOException {
        var uncompressed = writing.uncompressed(size);
        var luma = lumas.read("png", uncompressed, size);
        var jpeg = writing.file(new Output(Format.JPEG, JPEG, size));
        return new Wall(size, uncompressed, luma, Files.size(jpeg), MsSsim.of(luma, lumas.read("jpeg", jpeg, size)));
    }

    /** The bytes of all walls by those of their JPEGs; prints them with the seconds that one file takes. */
    private double share(Format format, Effort effort, List<Wall> walls) throws IOException {
        var step = new EncodeStep(() -> imageMagick, limits, effort);
        long bytes = 0;
        long jpegBytes = 0;
        long nanos = 0;
        for (var wall : walls) {
            int low = 25;
            int high = 95;
            while (low < high) {
                int middle = (low + high) / 2;
                encode(step, format, middle, wall);
                boolean alike = MsSsim.of(wall.luma(), lumas.read(format.word(), file(wall), wall.size()))
                        >= wall.jpegLikeness();
                low = alike ? low : middle + 1;
                high = alike ? middle : high;
            }
            long start = System.nanoTime();
            encode(step, format, low, wall);
            nanos += System.nanoTime() - start;
            bytes += Files.size(file(wall));
            jpegBytes += wall.jpegBytes();
        }
        double share = (double) bytes / jpegBytes;
        System.out.printf(
                Locale.ROOT,
                "  %s, %s: share %.3f (%,d of %,d bytes), %.2f s a file%n",
                format.word(),
                effort,
                share,
                bytes,
                jpegBytes,
                nanos / 1e9 / walls.size());
        return share;
    }

    private static Path file(Wall wall) {
        return wall.uncompressed().resolveSibling("trial-" + wall.size());
    }

    private static void encode(EncodeStep step, Format format, int quality, Wall wall) {
        step.encode(
                new Output(format, new Quality.Fixed(quality), wall.size()),
                DESIGN.type(),
                Chroma.HALF,
                wall.uncompressed(),
                file(wall));
    }

    private static Composition composition(int number, List<Output> outputs) {
        var titles = new ArrayList<Integer>();
        for (int slot = 0; slot < 150; slot++) {
            titles.add(slot % POSTERS + 1);
        }
        Collections.shuffle(titles, new Random(number));
        var artwork = titles.stream()
                .map(title -> new PlacedArtwork(
                        title,
                        "%064x".formatted(title),
                        "image/jpeg",
                        new Size(600, 900),
                        FocalPoint.CENTRE,
                        Optional.empty()))
                .toList();
        return Composition.of(DESIGN, artwork, outputs);
    }
}
