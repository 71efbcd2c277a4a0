package dev.imagery.rendering.artwork;

import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Decodes AVIF by libheif's own program. ImageMagick 6 would lose what is transparent, and its limits do not hold for libheif: a file
 * whose AV1 data are larger than its header says would take memory at will.
 */
public final class AvifDecoder {

    /** The name since libheif 1.18, and the one before. */
    private static final List<String> PROGRAMS = List.of("heif-dec", "heif-convert");

    /**
     * Program, libraries and threads. Within it and what comes for each pixel, libheif 1.15 decodes with twice as much left as it needs:
     * seen with 25 million pixels, transparent ones too.
     */
    private static final long MEBIBYTES = 256;

    /** Planes of 16 bit as they are decoded, their copy in libheif, and the four channels that are written. */
    private static final long BYTES_PER_PIXEL = 32;

    private final RunLimits limits;

    public AvifDecoder(RunLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes the picture as a PNG, turned as its properties ask.
     *
     * @param size that its header tells, and for which memory is given
     * @param directory that the PNG is written to
     * @return the PNG
     * @throws ImageMagickFailure where it cannot be decoded, or where there is no program for it
     */
    public Path decode(Path avif, Size size, Path directory) {
        var name = avif.getFileName() + ".decoded";
        var png = directory.resolve(name + ".png");
        run(List.of(avif.toString(), png.toString()), MEBIBYTES + size.pixels() * BYTES_PER_PIXEL / (1 << 20));
        // Of several pictures, each is written with its number.
        return Files.exists(png) ? png : directory.resolve(name + "-1.png");
    }

    private void run(List<String> arguments, long mebibytes) {
        for (var program : PROGRAMS) {
            try {
                new Companion(program).runWithin(mebibytes, arguments, limits);
                return;
            } catch (ImageMagickFailure e) {
                if (e.reason() != Cause.MISSING || program.equals(PROGRAMS.getLast())) {
                    throw e;
                }
            }
        }
    }
}
