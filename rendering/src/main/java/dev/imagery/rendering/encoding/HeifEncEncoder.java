package dev.imagery.rendering.encoding;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Path;
import java.util.List;

/** Encodes AVIF with libheif's {@code heif-enc}, which obeys effort and threads where ImageMagick 6's coder does not. */
record HeifEncEncoder(RunLimits limits) implements Encoder {

    private static final Companion HEIF_ENC = new Companion("heif-enc");

    /**
     * libaom's scale of effort, 0 (most) to 9. Measured on a wall of posters at 1920×1080, libheif 1.15, one thread: 6 takes 1.64 s and
     * 361 kB, 7 takes 0.84 s and 347 kB, 8 takes 0.59 s and 350 kB, 9 takes 0.18 s and 423 kB.
     */
    private static final int SPEED = 7;

    @Override
    public void encode(Path uncompressed, int quality, Path file) {
        HEIF_ENC.run(
                List.of(
                        "-A",
                        "-q",
                        String.valueOf(quality),
                        "-p",
                        "speed=" + SPEED,
                        "-p",
                        "threads=" + limits.threads(),
                        "-o",
                        file.toString(),
                        uncompressed.toString()),
                limits);
    }
}
