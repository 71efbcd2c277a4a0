package dev.imagery.rendering;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.im4java.core.IMOperation;

/**
 * The one ImageMagick invocation that draws a wall in all its outputs: the visible tiles are composed flat, seen through the
 * camera by one distort limited to the canvas, and written in every size. A pure function of its arguments.
 */
final class WallPainting {

    /** What shows between the tiles. */
    private static final String BACKGROUND = "#0b0b0f";

    private WallPainting() {}

    /**
     * @param tiles the prepared tile of each artwork of the composition, by its place in it
     * @param files where each output goes
     * @return prints the mean colour of the picture as {@code txt:} when it runs
     */
    static IMOperation compile(
            Composition composition, Wall wall, TileSize tileSize, List<Path> tiles, Function<Output, Path> files) {
        var operation = new IMOperation();
        var visible = wall.visibleTiles();
        var flat = FlatPicture.of(visible);
        composeFlat(operation, visible, flat, tileSize, tiles);
        seeThroughCamera(operation, wall, flat.origin(), tileSize, composition.canvas());
        composition.outputs().forEach(output -> write(operation, output, composition.canvas(), files.apply(output)));
        printMeanColour(operation);
        return operation;
    }

    private static void composeFlat(
            IMOperation operation, List<Tile> visible, FlatPicture flat, TileSize tileSize, List<Path> tiles) {
        var origin = flat.origin();
        double scale = tileSize.scale();
        operation.size((int) Math.ceil(flat.width() * scale), (int) Math.ceil(flat.height() * scale));
        operation.addImage("xc:" + BACKGROUND);
        for (var tile : visible) {
            operation.addImage("mpc:" + tiles.get(tile.title()));
            operation.geometry(null, null, (int) Math.round((tile.x() - origin.x()) * scale), (int)
                    Math.round((tile.y() - origin.y()) * scale));
            operation.composite();
        }
    }

    /**
     * The flat picture is at the scale of the canvas already, or below it, so that interpolation samples it well enough and the far
     * slower elliptical filter is not needed.
     */
    private static void seeThroughCamera(
            IMOperation operation, Wall wall, Point origin, TileSize tileSize, Size canvas) {
        var onCanvas = Quad.rectangle(0, 0, canvas.width(), canvas.height()).corners();
        var back = wall.view().inverse();
        var pairs = IntStream.range(0, onCanvas.size())
                .mapToObj(i -> {
                    var to = onCanvas.get(i);
                    var from = back.apply(to);
                    return String.format(
                            Locale.ROOT,
                            "%.4f,%.4f %.4f,%.4f",
                            (from.x() - origin.x()) * tileSize.scale(),
                            (from.y() - origin.y()) * tileSize.scale(),
                            to.x(),
                            to.y());
                })
                .collect(Collectors.joining("  "));
        operation.virtualPixel("edge");
        operation.define("distort:viewport=" + canvas.width() + "x" + canvas.height() + "+0+0");
        operation.filter("point");
        operation.interpolate("catrom");
        operation.distort("Perspective", pairs);
        operation.p_repage();
        operation.addRawArgs("+filter");
    }

    private static void write(IMOperation operation, Output output, Size canvas, Path file) {
        operation.openOperation();
        operation.p_clone();
        if (!output.size().equals(canvas)) {
            operation.filter("Lanczos");
            operation.resize(output.size().width(), output.size().height(), "!");
        }
        operation.strip();
        operation.interlace("JPEG");
        operation.samplingFactor(2.0, 2.0);
        operation.define("jpeg:optimize-coding=true");
        operation.quality((double) output.quality());
        operation.write(output.encoding() + ":" + file);
        operation.p_delete();
        operation.closeOperation();
    }

    /** The mean is taken in linear light, as the eye does from afar. */
    private static void printMeanColour(IMOperation operation) {
        operation.colorspace("RGB");
        operation.filter("Box");
        operation.resize(1, 1, "!");
        operation.colorspace("sRGB");
        operation.depth(8);
        operation.addImage("txt:-");
    }
}
