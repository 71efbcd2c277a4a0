package dev.imagery.rendering.encoding;

import java.util.Arrays;

/** Blurs a plane of a picture by a Gaussian, in rows and then in columns; beyond its edges a picture goes on as it ends. */
final class GaussianBlur {

    /** Beyond so many standard deviations a weight is nothing to 8 bits. */
    private static final double REACH = 3;

    private final float[] weights;
    private final int radius;

    /** @param sigma the standard deviation in pixels, above 0 */
    GaussianBlur(double sigma) {
        this.radius = (int) Math.ceil(REACH * sigma);
        this.weights = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += Math.exp(-i * i / (2 * sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) (Math.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
    }

    /** @param levels row by row, below 65,535; not changed */
    char[] of(char[] levels, int width, int height) {
        var rows = new float[height][width];
        var wide = new float[width + 2 * radius];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                wide[x + radius] = levels[y * width + x];
            }
            Arrays.fill(wide, 0, radius, wide[radius]);
            Arrays.fill(wide, width + radius, wide.length, wide[width + radius - 1]);
            for (int i = 0; i < weights.length; i++) {
                add(weights[i], wide, i, rows[y]);
            }
        }
        var blurred = new char[levels.length];
        var sum = new float[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < weights.length; i++) {
                add(weights[i], rows[Math.clamp(y + i - radius, 0, height - 1)], 0, sum);
            }
            for (int x = 0; x < width; x++) {
                blurred[y * width + x] = (char) (sum[x] + 0.5f);
            }
        }
        return blurred;
    }

    private static void add(float weight, float[] row, int from, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * row[from + x];
        }
    }
}
