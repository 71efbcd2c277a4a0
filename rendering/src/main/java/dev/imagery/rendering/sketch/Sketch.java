package dev.imagery.rendering.sketch;

import dev.imagery.dsl.legibility.Luminance;
import dev.imagery.dsl.legibility.LuminanceGrid;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.im4java.core.IMOperation;

/**
 * What a small copy of a picture tells. The copy is a grid of its pixels, picked and not filtered, which costs next to nothing. Its
 * cells are a 36th of the picture's shorter side each way, about the height of a line of text, or longer where the picture is longer
 * than 100 of them; each is told by four by four pixels.
 *
 * @param placeholder a ThumbHash in Base64, at most 36 characters
 * @param luminance of each cell
 */
public record Sketch(String placeholder, LuminanceGrid luminance) {

    private static final int CELLS_OF_SHORTER_SIDE = 36;
    private static final int MOST_CELLS = ThumbHash.MOST_PIXELS_EACH_WAY;
    static final int PIXELS_OF_CELL = 4;

    /** In pixels of the copy. */
    private static Size copy(Size canvas) {
        double cell = Math.max(
                Math.min(canvas.width(), canvas.height()) / (double) CELLS_OF_SHORTER_SIDE,
                Math.max(canvas.width(), canvas.height()) / (double) MOST_CELLS);
        return new Size(cells(canvas.width() / cell) * PIXELS_OF_CELL, cells(canvas.height() / cell) * PIXELS_OF_CELL);
    }

    private static int cells(double length) {
        return Math.clamp(Math.round(length), 1, MOST_CELLS);
    }

    /**
     * Adds the writing of the copy to an operation whose one picture is the canvas. The picture stays.
     *
     * @param file that it goes to
     */
    public static void write(IMOperation operation, Size canvas, Path file) {
        var size = copy(canvas);
        operation.openOperation();
        operation.p_clone();
        operation.addRawArgs("-sample", size.width() + "x" + size.height() + "!");
        operation.depth(8);
        operation.write("rgb:" + file);
        operation.p_delete();
        operation.closeOperation();
    }

    /** Reads what {@link #write} wrote. */
    public static Sketch read(Size canvas, Path file) throws IOException {
        return of(picture(canvas, file));
    }

    static SmallPicture picture(Size canvas, Path file) throws IOException {
        var size = copy(canvas);
        return SmallPicture.ofBytes(size.width(), size.height(), Files.readAllBytes(file));
    }

    static Sketch of(SmallPicture copy) {
        var thumbHash = ThumbHash.of(copy.reduced(PIXELS_OF_CELL));
        int columns = copy.width() / PIXELS_OF_CELL;
        int rows = copy.height() / PIXELS_OF_CELL;
        return new Sketch(
                Base64.getEncoder().encodeToString(thumbHash),
                LuminanceGrid.of(columns, rows, luminances(copy, columns, rows)));
    }

    private static List<Double> luminances(SmallPicture copy, int columns, int rows) {
        var means = new ArrayList<Double>(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                means.add(luminance(copy, column * PIXELS_OF_CELL, row * PIXELS_OF_CELL));
            }
        }
        return means;
    }

    /** The mean of a cell, of light and not of levels. */
    private static double luminance(SmallPicture copy, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + PIXELS_OF_CELL; y++) {
            for (int x = left; x < left + PIXELS_OF_CELL; x++) {
                sum += Luminance.of(copy.at(x, y, 0), copy.at(x, y, 1), copy.at(x, y, 2));
            }
        }
        return sum / (PIXELS_OF_CELL * PIXELS_OF_CELL);
    }
}
