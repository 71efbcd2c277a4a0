package dev.imagery.benchmarks;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.likeness.MsSsim;
import dev.imagery.likeness.Plane;
import dev.imagery.rendering.encoding.Content;
import dev.imagery.rendering.encoding.EncodeStep;
import dev.imagery.rendering.encoding.LumaReading;
import dev.imagery.rendering.encoding.Uncompressed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A wall that is drawn, and what a JPEG makes of it.
 *
 * @param jpegLikeness the JPEG's MS-SSIM against the wall as it is drawn
 */
record EncodedWall(Uncompressed picture, Plane luma, long jpegBytes, double jpegLikeness) {

    private static final int HIGHEST = 100;

    /** @param seconds that encoding once takes */
    record Encoded(int quality, long bytes, double seconds) {}

    static EncodedWall of(Uncompressed picture, Path jpeg, LumaReading lumas) throws IOException {
        var luma = picture.luma();
        double likeness = MsSsim.of(luma, lumas.read("jpeg", jpeg, picture.size()));
        return new EncodedWall(picture, luma, Files.size(jpeg), likeness);
    }

    /**
     * The smallest file that is as like the wall as the JPEG is, over all qualities: in ever wider steps from where another wall's was
     * found, then by bisection.
     *
     * @param start the quality that is tried first
     */
    Encoded asLikeAsTheJpeg(Format format, EncodeStep step, LumaReading lumas, int start) throws IOException {
        var best = Optional.<Encoded>empty();
        int tooLow = 0;
        int enough = HIGHEST + 1;
        int width = 1;
        int next = start;
        while (enough - tooLow > 1) {
            var encoded = encode(format, next, step);
            if (MsSsim.of(luma, lumas.read(format.word(), file(format), picture.size())) >= jpegLikeness) {
                best = Optional.of(encoded);
                enough = next;
            } else {
                tooLow = next;
            }
            if (tooLow > 0 && best.isPresent()) {
                next = (tooLow + enough) / 2;
            } else {
                next = tooLow > 0 ? Math.min(HIGHEST, tooLow + width) : Math.max(1, enough - width);
                width *= 2;
            }
        }
        return best.orElseThrow();
    }

    private Encoded encode(Format format, int quality, EncodeStep step) throws IOException {
        var output = new Output(format, new Quality.Fixed(quality), picture.size());
        long begun = System.nanoTime();
        step.encode(output, new Content("perspective"), picture, file(format));
        return new Encoded(quality, Files.size(file(format)), (System.nanoTime() - begun) / 1e9);
    }

    private Path file(Format format) {
        return picture.file().resolveSibling(picture.size() + "." + format.word());
    }
}
