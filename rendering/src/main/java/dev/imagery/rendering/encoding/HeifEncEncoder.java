package dev.imagery.rendering.encoding;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Path;
import java.util.List;

/** Encodes AVIF with libheif's {@code heif-enc}, which obeys effort and threads where ImageMagick 6's coder does not. */
record HeifEncEncoder(RunLimits limits, Effort effort) implements Encoder {

    private static final Companion HEIF_ENC = new Companion("heif-enc");

    @Override
    public void encode(Path uncompressed, int quality, Path file) {
        HEIF_ENC.run(
                List.of(
                        "-A",
                        "-q",
                        String.valueOf(quality),
                        "-p",
                        "speed=" + effort.avifSpeed(),
                        "-p",
                        "threads=" + limits.threads(),
                        "-o",
                        file.toString(),
                        uncompressed.toString()),
                limits);
    }
}
