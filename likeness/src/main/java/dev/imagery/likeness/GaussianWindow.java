package dev.imagery.likeness;

import java.util.Arrays;

/**
 * The window of SSIM: weighted means over 11 × 11 pixels, where that is not larger than the picture, by a Gaussian of standard deviation
 * 1.5.
 */
final class GaussianWindow {

    static final int SIDE = 11;
    private static final double SIGMA = 1.5;

    private final float[] weights;

    private GaussianWindow(float[] weights) {
        this.weights = weights;
    }

    /** The window for a picture whose shorter side is so long. */
    static GaussianWindow of(int shorterSide) {
        int side = Math.min(SIDE, shorterSide - 1 + shorterSide % 2);
        var weights = new double[side];
        double sum = 0;
        for (int i = 0; i < side; i++) {
            double distance = i - (side - 1) / 2.0;
            weights[i] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += weights[i];
        }
        var normal = new float[side];
        for (int i = 0; i < side; i++) {
            normal[i] = (float) (weights[i] / sum);
        }
        return new GaussianWindow(normal);
    }

    int side() {
        return weights.length;
    }

    /** The means along a row wherever the window is inside it: {@code row.length - side + 1} of them. */
    void alongRow(float[] row, float[] means) {
        Arrays.fill(means, 0);
        for (int i = 0; i < weights.length; i++) {
            float weight = weights[i];
            for (int x = 0; x < means.length; x++) {
                means[x] += weight * row[x + i];
            }
        }
    }

    /**
     * The means across rows.
     *
     * @param rows a ring of as many rows as the window has
     * @param first which of them is the uppermost
     */
    void acrossRows(float[][] rows, int first, float[] means) {
        Arrays.fill(means, 0);
        for (int i = 0; i < weights.length; i++) {
            float weight = weights[i];
            var row = rows[(first + i) % weights.length];
            for (int x = 0; x < means.length; x++) {
                means[x] += weight * row[x];
            }
        }
    }
}
