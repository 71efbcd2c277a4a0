package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality.Lean;
import dev.imagery.likeness.MsSsim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lowest quality that a lean file may have: of a JPEG a quality as such, of other formats the lowest step at which the file is as like
 * its picture as that JPEG is, by MS-SSIM.
 *
 * @param jpeg the encoder of JPEGs for pictures of this content
 */
record LeanFloor(Format format, Encoder jpeg, LumaReading lumas) {

    /** About where AVIF and WebP reach it; a search starts here. */
    private static final int USUAL = 45;

    /**
     * @param trials in the format, of the picture that is asked about
     * @param scratch a file that does not exist
     */
    int of(Trials trials, Path scratch) throws IOException {
        if (format == Format.JPEG) {
            return Lean.FLOOR;
        }
        var picture = trials.picture();
        var original = picture.luma();
        double least;
        try {
            jpeg.encode(picture, Lean.FLOOR, scratch);
            least = MsSsim.of(original, lumas.read(Format.JPEG.word(), scratch, picture.size()));
        } finally {
            Files.deleteIfExists(scratch);
        }
        return Ladder.lowest(
                        USUAL,
                        least,
                        quality -> MsSsim.of(original, lumas.read(format.word(), trials.at(quality), picture.size())))
                .orElse(Ladder.HIGHEST);
    }
}
