package dev.imagery.rendering.encoding;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A picture whose rim is softened, as by a lens that is focused on its middle: from {@code 1}, where only the corners are, to
 * {@link #STEPS}, where only the very middle is sharp. What is soft takes few bytes in every format.
 *
 * <p>Around an ellipse the blur grows with the distance from the middle. It is mixed of the picture and three blurs of it, each twice
 * as wide as the one before, so that no sharp edge shows through a wide blur. Overlays that are to be read stay sharp.
 */
final class SoftRim {

    static final int STEPS = 20;

    /** Three blurs take 18 bytes for each pixel; a picture larger than this is none for poor networks, and is left as it is. */
    static final long MOST_PIXELS = 4_000_000;

    private static final int BLURS = 3;

    /** The standard deviation of the widest blur, of the shorter side: 4 pixels of 540. */
    private static final double WIDEST = 0.0075;

    /** From sharp to the widest blur, where 1 is from the middle to a corner. */
    private static final double PASSAGE = 0.45;

    /** Around what stays sharp, of the shorter side. */
    private static final double FEATHER = 0.06;

    private static final int CHANNELS = 3;

    private final Size size;
    private final List<Box> sharp;

    /** By blur, from none to the widest, then by channel: in 256ths of a level. */
    private final char[][][] blurs = new char[BLURS + 1][CHANNELS][];

    /** @param sharp what must not be softened, as parts of the picture */
    SoftRim(Uncompressed picture, List<Box> sharp) {
        this.size = picture.size();
        this.sharp = List.copyOf(sharp);
        var bytes = picture.bytes();
        for (int channel = 0; channel < CHANNELS; channel++) {
            var levels = new char[bytes.length / CHANNELS];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (char) ((bytes[CHANNELS * i + channel] & 0xff) << 8);
            }
            blurs[0][channel] = levels;
        }
        double sigma = 0;
        for (int blur = 1; blur <= BLURS; blur++) {
            double wanted = WIDEST * shorterSide() / (1 << (BLURS - blur));
            // One blur after another is as wide as the root of the sum of their squares.
            var more = new GaussianBlur(Math.sqrt(wanted * wanted - sigma * sigma));
            for (int channel = 0; channel < CHANNELS; channel++) {
                blurs[blur][channel] = more.of(blurs[blur - 1][channel], size.width(), size.height());
            }
            sigma = wanted;
        }
    }

    /**
     * Writes the picture with a soft rim.
     *
     * @param step from 1 to {@link #STEPS}
     */
    Uncompressed write(int step, Path file) throws IOException {
        double from = 1 - (double) step / STEPS;
        var bytes = new byte[CHANNELS * size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double softness = BLURS * smooth((distance(x, y) - from) / PASSAGE) * awayFromSharp(x, y);
                int lower = Math.min((int) softness, BLURS - 1);
                double share = softness - lower;
                int at = y * size.width() + x;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    double level = blurs[lower][channel][at] * (1 - share) + blurs[lower + 1][channel][at] * share;
                    bytes[CHANNELS * at + channel] = (byte) OrderedDither.of(level, x, y);
                }
            }
        }
        Files.write(file, bytes);
        return new Uncompressed(file, size);
    }

    /** From the middle, 0, to the corners, 1, along ellipses of the picture's proportions. */
    private double distance(int x, int y) {
        double dx = (2 * x + 1.0) / size.width() - 1;
        double dy = (2 * y + 1.0) / size.height() - 1;
        return Math.sqrt((dx * dx + dy * dy) / 2);
    }

    /** 0 where nothing may be softened, rising to 1 around it. */
    private double awayFromSharp(int x, int y) {
        double least = 1;
        for (var box : sharp) {
            double dx = beyond(x + 0.5, box.left() * size.width(), box.width() * size.width());
            double dy = beyond(y + 0.5, box.top() * size.height(), box.height() * size.height());
            least = Math.min(least, smooth(Math.hypot(dx, dy) / (FEATHER * shorterSide())));
        }
        return least;
    }

    private static double beyond(double at, double from, double length) {
        return Math.max(0, Math.max(from - at, at - from - length));
    }

    private static double smooth(double share) {
        double within = Math.clamp(share, 0, 1);
        return within * within * (3 - 2 * within);
    }

    private int shorterSide() {
        return Math.min(size.width(), size.height());
    }
}
