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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.im4java.core.IMOperation;

/**
 * What a small copy of a picture tells. The copy is a grid of its pixels, picked and not filtered, which costs next to nothing. Its
 * cells are a 36th of the picture's shorter side each way, about the height of a line of text, or longer where the picture is longer
 * than 100 of them; each is told by four by four pixels.
 *
 * @param placeholder a ThumbHash in Base64, at most 36 characters
 * @param dominantColour as {@code #rrggbb}: the mean of the picture in linear light, as the eye takes it from afar
 * @param luminance of each cell
 */
public record Sketch(String placeholder, String dominantColour, LuminanceGrid luminance) {

    private static final int CELLS_OF_SHORTER_SIDE = 36;
    private static final int MOST_CELLS = ThumbHash.MOST_PIXELS_EACH_WAY;
    static final int PIXELS_OF_CELL = 4;
    private static final int MOST = 255;

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
        var light = copy.light().reduced(PIXELS_OF_CELL);
        return new Sketch(
                Base64.getEncoder().encodeToString(thumbHash),
                dominantColour(light),
                LuminanceGrid.of(light.width(), light.height(), luminances(light)));
    }

    private static List<Double> luminances(SmallPicture light) {
        var luminances = new ArrayList<Double>(light.width() * light.height());
        for (int y = 0; y < light.height(); y++) {
            for (int x = 0; x < light.width(); x++) {
                luminances.add(Luminance.ofLight(light.at(x, y, 0), light.at(x, y, 1), light.at(x, y, 2)));
            }
        }
        return luminances;
    }

    private static String dominantColour(SmallPicture light) {
        return IntStream.range(0, SmallPicture.CHANNELS)
                .mapToDouble(channel -> Luminance.encoded(light.mean(channel)))
                .mapToObj(encoded -> "%02x".formatted(Math.round(encoded * MOST)))
                .collect(Collectors.joining("", "#", ""));
    }
}
