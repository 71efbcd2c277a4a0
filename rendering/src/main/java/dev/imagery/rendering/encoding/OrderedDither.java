package dev.imagery.rendering.encoding;

/**
 * Rounds levels to 8 bits by the ordered dither of B. E. Bayer, "An optimum method for two-level rendition of continuous-tone pictures",
 * IEEE International Conference on Communications, 1973: the mean of eight by eight pixels stays, so that slow changes show no bands.
 */
final class OrderedDither {

    private static final int SIDE = 8;
    private static final int[] THRESHOLDS = thresholds();

    private OrderedDither() {}

    /**
     * @param level in 256ths of a level of 8 bits, from 0 to 65,280
     * @return 0 to 255; a whole level stays as it is
     */
    static int of(double level, int x, int y) {
        int threshold = THRESHOLDS[y % SIDE * SIDE + x % SIDE];
        return (int) (level + (threshold + 0.5) * 256 / (SIDE * SIDE)) >> 8;
    }

    /** Bayer's matrix: the bits of {@code x ^ y} and {@code y} in turn, the lowest first in weight. */
    private static int[] thresholds() {
        var thresholds = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int threshold = 0;
                for (int bit = 0; bit < 3; bit++) {
                    threshold = (threshold << 2) | ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1);
                }
                thresholds[y * SIDE + x] = threshold;
            }
        }
        return thresholds;
    }
}
