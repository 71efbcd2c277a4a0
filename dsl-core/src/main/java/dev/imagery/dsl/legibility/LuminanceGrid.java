package dev.imagery.dsl.legibility;

import java.util.Base64;
import java.util.List;

/**
 * How bright a picture is in each cell of a grid over it. It stands for the picture wherever legibility is judged, so that this needs
 * no pixels, and one render tells the contrast of any colour of text on any part of it.
 *
 * @param columns of cells
 * @param rows of cells
 * @param levels Base64 of one byte for each cell, row by row: the grey of 0 to 255 in sRGB that is as bright as the mean of the cell
 */
public record LuminanceGrid(int columns, int rows, String levels) {

    private static final double MOST = 255;

    /** @param luminances of the cells, row by row, each 0 to 1 */
    public static LuminanceGrid of(int columns, int rows, List<Double> luminances) {
        if (luminances.size() != columns * rows) {
            throw new IllegalArgumentException(
                    luminances.size() + " luminances for " + columns + "×" + rows + " cells");
        }
        var levels = new byte[luminances.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.round(Luminance.encoded(luminances.get(i)) * MOST);
        }
        return new LuminanceGrid(columns, rows, Base64.getEncoder().encodeToString(levels));
    }

    /** The luminance of each cell, row by row. */
    double[] luminances() {
        var bytes = Base64.getDecoder().decode(levels);
        var luminances = new double[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            luminances[i] = Luminance.linear((bytes[i] & 0xff) / MOST);
        }
        return luminances;
    }
}
