package dev.imagery.likeness;

import java.util.Arrays;

/**
 * Multi-scale structural similarity, by Z. Wang, E. P. Simoncelli and A. C. Bovik, "Multi-scale structural similarity for image quality
 * assessment", Asilomar Conference on Signals, Systems and Computers, 2003: 1 for equal pictures, less the more an eye sees of the
 * difference.
 *
 * <p>The five scales and their weights are the paper's, from tests with people; each scale is half of the one before. A picture too small
 * for all of them is compared at the scales that have room for the 11 × 11 window, with their weights in the same proportions.
 */
public final class MsSsim {

    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

    private MsSsim() {}

    /** @throws IllegalArgumentException where the pictures are not of one size */
    public static double of(Plane one, Plane other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("pictures of different sizes: " + one.width() + "×" + one.height()
                    + " and " + other.width() + "×" + other.height());
        }
        int scales = scales(Math.min(one.width(), one.height()));
        double sum = Arrays.stream(WEIGHTS, 0, scales).sum();
        double product = 1;
        var x = one;
        var y = other;
        for (int scale = 0; scale < scales; scale++) {
            if (scale > 0) {
                x = x.halved();
                y = y.halved();
            }
            var similarity = Similarity.of(x, y);
            // The luminance of the coarsest scale stands for all of them.
            double term = scale == scales - 1 ? similarity.all() : similarity.structure();
            // Pictures that are each other's negative have none in common: a power of a negative number would be no
            // number.
            product *= Math.pow(Math.max(0, term), WEIGHTS[scale] / sum);
        }
        return product;
    }

    private static int scales(int shorterSide) {
        int scales = 1;
        for (int side = (shorterSide + 1) / 2;
                side >= GaussianWindow.SIDE && scales < WEIGHTS.length;
                side = (side + 1) / 2) {
            scales++;
        }
        return scales;
    }
}
