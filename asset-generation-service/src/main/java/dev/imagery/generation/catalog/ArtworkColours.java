package dev.imagery.generation.catalog;

import dev.imagery.generation.picture.DominantColour;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.AvifDecoder;
import dev.imagery.rendering.artwork.Picture;
import dev.imagery.rendering.artwork.PngText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** Takes the dominant colour of artwork through ImageMagick, in a process of its own; without it, no colour is known. */
@Component
class ArtworkColours {

    private static final Logger LOG = LoggerFactory.getLogger(ArtworkColours.class);
    private static final RunLimits LIMITS = new RunLimits(Duration.ofSeconds(10), 1, 256);

    /** Pixels on each side, of which the colour is taken. */
    private static final int SAMPLES = 32;

    private final SingletonSupplier<Optional<ImageMagick>> imageMagick = SingletonSupplier.of(ArtworkColours::find);

    /** As {@code #rrggbb}; empty where it cannot be told. */
    Optional<String> dominant(byte[] bytes, Picture picture) {
        return imageMagick.obtain().flatMap(found -> {
            try {
                return dominant(found, bytes, picture);
            } catch (ImageMagickFailure e) {
                if (e.reason() == Cause.INTERRUPTED) {
                    throw e;
                }
                LOG.warn("The colour of a picture is not known: {}", e.getMessage());
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("The colour of a picture could not be taken", e);
            }
        });
    }

    private static Optional<String> dominant(ImageMagick imageMagick, byte[] bytes, Picture picture)
            throws IOException {
        var directory = Files.createTempDirectory("imagery-colour-");
        try {
            var file = Files.write(directory.resolve("artwork"), bytes);
            var samples = directory.resolve("samples.rgba");
            imageMagick.run(arguments(readable(file, picture, directory), samples), LIMITS);
            return DominantColour.of(Files.readAllBytes(samples));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    /** The coder is named, so that the bytes are read as nothing else. */
    private static String readable(Path file, Picture picture, Path directory) throws IOException {
        return switch (picture.format()) {
            case JPEG -> "jpeg:" + file;
            case PNG -> "png:" + PngText.removed(file, directory);
            case WEBP -> "webp:" + file;
            case AVIF -> "png:" + new AvifDecoder(LIMITS).decode(file, picture.size(), directory);
        };
    }

    /** A JPEG is decoded at an eighth of its size. */
    private static List<String> arguments(String picture, Path samples) {
        var size = SAMPLES + "x" + SAMPLES;
        return List.of(
                "-define",
                "jpeg:size=" + size,
                picture + "[0]",
                "-colorspace",
                "sRGB",
                "-sample",
                size + "!",
                "-depth",
                "8",
                "rgba:" + samples);
    }

    private static Optional<ImageMagick> find() {
        try {
            return Optional.of(ImageMagick.find());
        } catch (ImageMagickFailure e) {
            LOG.info("The colours of artwork will not be known: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
