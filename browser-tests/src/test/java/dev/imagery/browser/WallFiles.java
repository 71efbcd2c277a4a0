package dev.imagery.browser;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Pictures as busy as walls are: blocks of every colour, a white and a black one among them, each as JPEG, WebP and AVIF. Within
 * the safe area of a wall that was made for text they are of one colour.
 */
final class WallFiles {

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofMinutes(1));

    private final Path folder;
    private final ImageMagick magick = ImageMagick.find();
    private final ConcurrentMap<String, Path> drawn = new ConcurrentHashMap<>();

    WallFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of a key of {@link Wall#key}, which is drawn when it is asked for first. */
    Path file(String key) {
        return drawn.computeIfAbsent(key, this::draw);
    }

    private Path draw(String key) {
        for (Wall wall : Wall.values()) {
            for (Wall.Size size : wall.sizes()) {
                for (String format : List.of("jpg", "webp", "avif")) {
                    if (wall.key(size, format).equals(key)) {
                        return draw(wall, size, folder.resolve(key));
                    }
                }
            }
        }
        throw new IllegalArgumentException(key);
    }

    private Path draw(Wall wall, Wall.Size size, Path file) {
        try {
            Path png = Files.createTempFile(folder, "wall-", ".png");
            drawBlocks(wall, size, png);
            Files.createDirectories(file.resolve(".."));
            if (file.toString().endsWith(".avif")) {
                encodeAvif(png, file);
            } else {
                magick.run(List.of(png.toString(), "-quality", "80", file.toString()), LIMITS);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drawBlocks(Wall wall, Wall.Size size, Path png) {
        Wall.Size blocks = wall.blocks();
        magick.run(
                Stream.of(
                                List.of("-seed", "7", "-size", blocks.width() + "x" + blocks.height(), "xc:#7f6a90"),
                                List.of("+noise", "Random", "-filter", "point"),
                                List.of("-resize", size.width() + "x" + size.height() + "!"),
                                wall.painted(size),
                                List.of("-strip", "png24:" + png))
                        .flatMap(List::stream)
                        .toList(),
                LIMITS);
    }

    private void encodeAvif(Path png, Path file) throws IOException {
        Path log = folder.resolve("heif-enc.log");
        Process avif = new ProcessBuilder(
                        "heif-enc",
                        "-A",
                        "-q",
                        "60",
                        "-p",
                        "speed=9",
                        "-p",
                        "threads=1",
                        "-o",
                        file.toString(),
                        png.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (avif.onExit().join().exitValue() != 0) {
            throw new IOException(Files.readString(log));
        }
    }
}
