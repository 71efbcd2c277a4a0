package dev.imagery.rendering.golden;

import dev.imagery.likeness.MsSsim;
import dev.imagery.likeness.Plane;
import java.awt.image.BufferedImage;

/**
 * How like two pictures of one size are.
 *
 * @param structure the MS-SSIM of their brightness, 1 for equal ones
 * @param worst the mean difference of red, green and blue in the squares of {@value #SQUARE} pixels where it is largest, in levels of 256
 */
record Likeness(double structure, double worst) {

    private static final int SQUARE = 16;

    /** What other builds of ImageMagick, libjpeg and Pango may change: rounding, and the last bit of a shape's edge. */
    static final Likeness TOLERANCE = new Likeness(0.995, 6);

    static Likeness of(BufferedImage one, BufferedImage other) {
        double worst = 0;
        for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE / 2) {
            for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE / 2) {
                worst = Math.max(worst, difference(one, other, x, y));
            }
        }
        return new Likeness(MsSsim.of(luma(one), luma(other)), worst);
    }

    private static double difference(BufferedImage one, BufferedImage other, int left, int top) {
        long difference = 0;
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    difference += Math.abs(level(one, x, y, shift) - level(other, x, y, shift));
                }
            }
        }
        return difference / (3.0 * SQUARE * SQUARE);
    }

    boolean isWithinTolerance() {
        return structure >= TOLERANCE.structure && worst <= TOLERANCE.worst;
    }

    private static Plane luma(BufferedImage picture) {
        var bytes = new byte[picture.getWidth() * picture.getHeight()];
        for (int i = 0; i < bytes.length; i++) {
            int x = i % picture.getWidth();
            int y = i / picture.getWidth();
            bytes[i] = (byte) Math.round(0.299 * level(picture, x, y, 16)
                    + 0.587 * level(picture, x, y, 8)
                    + 0.114 * level(picture, x, y, 0));
        }
        return Plane.ofBytes(picture.getWidth(), picture.getHeight(), bytes);
    }

    private static int level(BufferedImage picture, int x, int y, int shift) {
        return picture.getRGB(x, y) >> shift & 0xff;
    }
}
