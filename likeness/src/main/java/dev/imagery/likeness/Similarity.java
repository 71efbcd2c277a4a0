package dev.imagery.likeness;

/**
 * The similarity of two pictures at one scale, by SSIM's terms: means over all places of the window.
 *
 * @param structure of contrast and structure alone: {@code (2σxy + C2) / (σx² + σy² + C2)}
 * @param all of luminance, contrast and structure
 */
record Similarity(double structure, double all) {

    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    /** Variances do not change with it, and less of them is lost where squares are subtracted. */
    private static final float MIDDLE = 127.5f;

    /** What is averaged under the window: x, y, x², y² and xy. */
    private static final int QUANTITIES = 5;

    static Similarity of(Plane one, Plane other) {
        int width = one.width();
        var window = GaussianWindow.of(Math.min(width, one.height()));
        int side = window.side();
        int places = width - side + 1;
        var rows = new float[QUANTITIES][side][places];
        var products = new float[QUANTITIES][width];
        var means = new float[QUANTITIES][places];
        double structure = 0;
        double all = 0;
        for (int y = 0; y < one.height(); y++) {
            multiply(one, other, y, products);
            for (int quantity = 0; quantity < QUANTITIES; quantity++) {
                window.alongRow(products[quantity], rows[quantity][y % side]);
            }
            if (y < side - 1) {
                continue;
            }
            for (int quantity = 0; quantity < QUANTITIES; quantity++) {
                window.acrossRows(rows[quantity], (y + 1) % side, means[quantity]);
            }
            for (int x = 0; x < places; x++) {
                double dx = means[0][x];
                double dy = means[1][x];
                double covariance = means[4][x] - dx * dy;
                double variances = means[2][x] - dx * dx + (means[3][x] - dy * dy);
                double mx = dx + MIDDLE;
                double my = dy + MIDDLE;
                double here = (2 * covariance + C2) / (variances + C2);
                structure += here;
                all += here * (2 * mx * my + C1) / (mx * mx + my * my + C1);
            }
        }
        double count = (double) places * (one.height() - side + 1);
        return new Similarity(structure / count, all / count);
    }

    private static void multiply(Plane one, Plane other, int y, float[][] products) {
        int from = y * one.width();
        for (int x = 0; x < one.width(); x++) {
            float a = one.levels()[from + x] - MIDDLE;
            float b = other.levels()[from + x] - MIDDLE;
            products[0][x] = a;
            products[1][x] = b;
            products[2][x] = a * a;
            products[3][x] = b * b;
            products[4][x] = a * b;
        }
    }
}
