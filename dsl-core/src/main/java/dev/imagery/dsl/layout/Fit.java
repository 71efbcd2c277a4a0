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

    /** Along an edge, as a part of the gap between cells; a narrower one looks like an accident. */
    private static final double LEAST_GAP = 0.35;

    /** How much of the outermost cells may be lost before other columns and rows are taken than those wanted. */
    private static final double LITTLE = 0.25;

    /** More than all else together where the canvas has usual proportions. */
    private static final double WEIGHT_OF_MUCH_LOST = 10;

    /** How much gaps weigh that are not even, where a lost cell weighs 1. */
    private static final double WEIGHT_OF_UNEVEN = 0.05;

    private static final double WEIGHT_OF_FEWER = 0.25;

    /** Cells for which there is nothing more to show weigh more than some that are left out. */
    private static final double WEIGHT_OF_MORE = 0.75;

    private static final int MOST_EACH_WAY = 100;

    /** Equal cells and the canvas that they fill. */
    private record Cells(double width, double height, double padding, Size canvas) {

        double across(int cols) {
            return cols * (width + padding) - padding;
        }

        double down(int rows) {
            return rows * (height + padding) - padding;
        }

        /** With gaps at all edges where they are wide enough then; else until the canvas is covered. */
        double scale(int cols, int rows) {
            double even = (canvas.width() + canvas.height()) / (across(cols) + down(rows) + 4 * padding);
            double least = 2 * LEAST_GAP * padding;
            boolean whole =
                    (across(cols) + least) * even <= canvas.width() && (down(rows) + least) * even <= canvas.height();
            return whole
                    ? even
                    : Math.max(
                            canvas.width() / (across(cols) + 2 * padding),
                            canvas.height() / (down(rows) + 2 * padding));
        }

        Homography view(int cols, int rows) {
            double scale = scale(cols, rows);
            return Homography.scaling(
                    scale, (canvas.width() - across(cols) * scale) / 2, (canvas.height() - down(rows) * scale) / 2);
        }

        /** Which part of an outermost cell is beyond the edge of the canvas. */
        double lost(int cols, int rows) {
            double scale = scale(cols, rows);
            double beyondX = (across(cols) - canvas.width() / scale) / 2;
            double beyondY = (down(rows) - canvas.height() / scale) / 2;
            return Math.max(0, Math.max(beyondX / width, beyondY / height));
        }

        /** How different the gaps along the two pairs of edges are, as a part of a cell. */
        double uneven(int cols, int rows) {
            double scale = scale(cols, rows);
            return Math.abs((canvas.width() - canvas.height()) / scale - across(cols) + down(rows)) / (width + height);
        }
    }

    /**
     * The wanted columns and rows where the canvas has about their proportions; else others that are nearly as many cells.
     *
     * @param width of a cell, above 0
     * @param height of a cell, above 0
     * @param padding between cells, at least 0
     */
    public static Fit of(int wantedCols, int wantedRows, double width, double height, double padding, Size canvas) {
        var cells = new Cells(width, height, padding, canvas);
        int cols = wantedCols;
        int rows = wantedRows;
        if (cells.lost(cols, rows) > LITTLE) {
            double least = Double.MAX_VALUE;
            for (int c = 1; c <= MOST_EACH_WAY; c++) {
                for (int r = 1; r <= MOST_EACH_WAY; r++) {
                    double lost = cells.lost(c, r);
                    double missed = lost
                            + (lost > LITTLE ? WEIGHT_OF_MUCH_LOST : 0)
                            + WEIGHT_OF_UNEVEN * cells.uneven(c, r)
                            + missOfNumber(c * r, wantedCols * wantedRows);
                    if (missed < least) {
                        least = missed;
                        cols = c;
                        rows = r;
                    }
                }
            }
        }
        return new Fit(cols, rows, cells.view(cols, rows));
    }

    private static double missOfNumber(int cells, int wanted) {
        double more = Math.log((double) cells / wanted);
        return more > 0 ? WEIGHT_OF_MORE * more : WEIGHT_OF_FEWER * -more;
    }
}
