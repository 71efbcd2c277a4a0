package dev.imagery.rendering.encoding;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Encodes AVIF with libheif's {@code heif-enc}, which obeys effort and threads where ImageMagick 6's coder does not. */
record HeifEncEncoder(RunLimits limits, Effort effort) implements Encoder {

    private static final Companion HEIF_ENC = new Companion("heif-enc");

    @Override
    public void encode(Uncompressed picture, int quality, Path file) {
        var png = file.resolveSibling(file.getFileName() + ".png");
        try {
            try {
                StoredPng.write(picture, png);
                HEIF_ENC.run(arguments(png, quality, file), limits);
            } finally {
                Files.deleteIfExists(png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments(Path png, int quality, Path file) {
        return List.of(
                "-A",
                "-q",
                String.valueOf(quality),
                "-p",
                "speed=" + effort.avifSpeed(),
                "-p",
                "threads=" + limits.threads(),
                "-o",
                file.toString(),
                png.toString());
    }
}
