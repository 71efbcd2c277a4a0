package dev.imagery.rendering.encoding;

import dev.imagery.dsl.expansion.Output;
import dev.imagery.rendering.quality.Luma;
import dev.imagery.rendering.quality.MsSsim;

/** The lowest quality of the ladder in which the eye finds no loss; the highest where even that one shows some. */
final class AutoQuality {

    /**
     * The MS-SSIM against the uncompressed picture that counts as no loss: what a JPEG of quality 80 reaches on a wall of posters at
     * 1920×1080, where nobody finds a difference at the distance of a screen. There an AVIF of 60 and a WebP of 80 reach it too.
     */
    static final double TARGET = 0.998;

    private AutoQuality() {}

    static int find(Output output, Trials trials, LumaReading lumas) {
        var size = output.size();
        Luma original = lumas.read("png", trials.uncompressed(), size);
        return Ladder.lowest(quality -> {
                    var encoded = lumas.read(output.format().word(), trials.at(quality), size);
                    return MsSsim.of(original, encoded) >= TARGET;
                })
                .orElse(Ladder.HIGHEST);
    }
}
