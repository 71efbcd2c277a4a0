package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;

/**
 * How many columns and rows of equal cells fill a canvas with whole cells only. The gap between cells stands at the edges of the
 * canvas too, wider along one pair of edges and narrower along the other by what does not come out even; where there is no
 * gap to take it from, the outermost cells lose a little.
 *
 * @param view the map from the plane, on which the first cell begins at (0, 0), to the canvas
 */
public record Fit(int cols, int rows, Homography view) {

    /** The wanted columns and rows are taken where they miss the proportions of the canvas by no more than this. */
    private static final double NEAR_ENOUGH = 0.08;

    /** How much fewer cells weigh against other proportions. */
    private static final double WEIGHT_OF_FEWER = 0.25;

    /** Cells for which there is nothing more to show weigh more than some that are left out. */
    private static final double WEIGHT_OF_MORE = 0.75;

    private static final int MOST_EACH_WAY = 100;

    /**
     * The wanted columns and rows where the canvas has about their proportions; else others that are nearly as many cells.
     *
     * @param width of a cell, above 0
     * @param height of a cell, above 0
     * @param padding between cells, at least 0
     */
    public static Fit of(int wantedCols, int wantedRows, double width, double height, double padding, Size canvas) {
        int cols = wantedCols;
        int rows = wantedRows;
        if (miss(cols, rows, width, height, padding, canvas) > NEAR_ENOUGH) {
            double least = Double.MAX_VALUE;
            for (int c = 1; c <= MOST_EACH_WAY; c++) {
                for (int r = 1; r <= MOST_EACH_WAY; r++) {
                    double missed =
                            miss(c, r, width, height, padding, canvas) + missOfNumber(c * r, wantedCols * wantedRows);
                    if (missed < least) {
                        least = missed;
                        cols = c;
                        rows = r;
                    }
                }
            }
        }
        return new Fit(cols, rows, view(cols, rows, width, height, padding, canvas));
    }

    private static double missOfNumber(int cells, int wanted) {
        double more = Math.log((double) cells / wanted);
        return more > 0 ? WEIGHT_OF_MORE * more : WEIGHT_OF_FEWER * -more;
    }

    /** By how much the proportions of cells and canvas differ, as a logarithm. */
    private static double miss(int cols, int rows, double width, double height, double padding, Size canvas) {
        double across = cols * (width + padding) + padding;
        double down = rows * (height + padding) + padding;
        return Math.abs(Math.log(across / down * canvas.height() / canvas.width()));
    }

    private static Homography view(int cols, int rows, double width, double height, double padding, Size canvas) {
        double across = cols * (width + padding) - padding;
        double down = rows * (height + padding) - padding;
        double even = (canvas.width() + canvas.height()) / (across + down + 4 * padding);
        double covering = Math.max(canvas.width() / (across + 2 * padding), canvas.height() / (down + 2 * padding));
        boolean whole = across * even <= canvas.width() && down * even <= canvas.height();
        double scale = whole ? even : covering;
        return Homography.scaling(scale, (canvas.width() - across * scale) / 2, (canvas.height() - down * scale) / 2);
    }
}
