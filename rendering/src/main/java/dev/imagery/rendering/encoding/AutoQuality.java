package dev.imagery.rendering.encoding;

import dev.imagery.dsl.expansion.Output;
import dev.imagery.likeness.MsSsim;
import dev.imagery.likeness.Plane;

/** The lowest quality of the ladder in which the eye finds no loss; the highest where even that one shows some. */
final class AutoQuality {

    /**
     * The MS-SSIM against the uncompressed picture that counts as no loss: what a JPEG of quality 82 reaches on walls of the demo's
     * posters, with scrims and without, at 960×540 and 1920×1080 (0.9970 to 0.9980). A plain wall reaches it as an AVIF of 50 to 55, in
     * half of the bytes; under dark scrims it takes 75, and two thirds to three quarters of the bytes.
     */
    static final double TARGET = 0.997;

    private AutoQuality() {}

    /** @param start the quality of the ladder that is tried first; the result does not depend on it */
    static int find(Output output, Trials trials, LumaReading lumas, int start) {
        var size = output.size();
        Plane original = trials.picture().luma();
        return Ladder.lowest(start, TARGET, quality -> {
                    var encoded = lumas.read(output.format().word(), trials.at(quality), size);
                    return MsSsim.of(original, encoded);
                })
                .orElse(Ladder.HIGHEST);
    }
}
