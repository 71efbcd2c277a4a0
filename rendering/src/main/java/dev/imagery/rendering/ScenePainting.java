package dev.imagery.rendering;

import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.im4java.core.IMOperation;

/**
 * The one ImageMagick invocation that draws a scene in all outputs of its composition. The tiles of each layer are composed
 * flat and seen through its view by one distort limited to the canvas; where the view only scales, they are composed on the
 * canvas as they are. A pure function of its arguments.
 */
final class ScenePainting {

    private final Composition composition;
    private final Scene scene;
    private final Size canvas;
    private final List<LayerScale> scales;

    ScenePainting(Composition composition) {
        this.composition = composition;
        this.canvas = composition.canvas();
        this.scene = composition.design().scene(canvas);
        this.scales = scene.layers().stream()
                .map(layer -> LayerScale.of(layer, canvas))
                .toList();
    }

    /** The tiles that have to be prepared; some may be equal. */
    List<WantedTile> tiles() {
        return IntStream.range(0, scene.layers().size())
                .boxed()
                .flatMap(i -> scene.layers().get(i).tiles().stream().map(tile -> wanted(tile, scales.get(i))))
                .toList();
    }

    private WantedTile wanted(Tile tile, LayerScale scale) {
        var artwork = composition.artwork().get(composition.slots().get(tile.slot()));
        return new WantedTile(artwork, scale.sizeOf(tile));
    }

    /**
     * @param prepared the prepared tiles
     * @param files where each output goes
     * @return prints the mean colour of the picture as {@code txt:} when it runs
     */
    IMOperation operation(Map<WantedTile, Path> prepared, Function<Output, Path> files) {
        var operation = new IMOperation();
        for (int i = 0; i < scene.layers().size(); i++) {
            paint(operation, scene.layers().get(i), scales.get(i), i == 0, prepared);
        }
        composition.outputs().forEach(output -> write(operation, output, files.apply(output)));
        printMeanColour(operation);
        return operation;
    }

    private void paint(
            IMOperation operation, Layer layer, LayerScale scale, boolean lowest, Map<WantedTile, Path> prepared) {
        if (scale.straight()) {
            if (lowest) {
                plain(operation, canvas.width(), canvas.height(), scene.background());
            }
            var origin = layer.view().inverse().apply(new Point(0, 0));
            layer.tiles().forEach(tile -> compose(operation, tile, scale, origin, prepared));
        } else if (lowest) {
            paintTilted(operation, layer, scale, scene.background(), prepared);
        } else {
            operation.openOperation();
            paintTilted(operation, layer, scale, "none", prepared);
            operation.closeOperation();
            operation.composite();
        }
        if (layer.veil() > 0) {
            operation.fill(scene.background());
            operation.addRawArgs("-colorize", String.format(Locale.ROOT, "%.2f%%", layer.veil() * 100));
        }
    }

    private void paintTilted(
            IMOperation operation, Layer layer, LayerScale scale, String background, Map<WantedTile, Path> prepared) {
        var flat = FlatPicture.of(layer.tiles());
        plain(
                operation,
                (int) Math.ceil(flat.width() * scale.perUnit()),
                (int) Math.ceil(flat.height() * scale.perUnit()),
                background);
        layer.tiles().forEach(tile -> compose(operation, tile, scale, flat.origin(), prepared));
        seeThrough(operation, layer, scale, flat.origin());
    }

    private static void plain(IMOperation operation, int width, int height, String colour) {
        operation.size(width, height);
        operation.addImage("xc:" + colour);
    }

    private void compose(
            IMOperation operation, Tile tile, LayerScale scale, Point origin, Map<WantedTile, Path> prepared) {
        operation.addImage("mpc:" + prepared.get(wanted(tile, scale)));
        operation.addRawArgs(
                "-geometry",
                "%+d%+d".formatted(scale.distance(origin.x(), tile.x()), scale.distance(origin.y(), tile.y())));
        operation.composite();
    }

    /**
     * The flat picture is at the scale of the canvas already, or below it, so that interpolation samples it well enough and the far
     * slower elliptical filter is not needed.
     */
    private void seeThrough(IMOperation operation, Layer layer, LayerScale scale, Point origin) {
        var onCanvas = Quad.rectangle(0, 0, canvas.width(), canvas.height()).corners();
        var back = layer.view().inverse();
        var pairs = onCanvas.stream()
                .map(to -> {
                    var from = scale.at(back.apply(to), origin);
                    return String.format(Locale.ROOT, "%.4f,%.4f %.4f,%.4f", from.x(), from.y(), to.x(), to.y());
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

    private void write(IMOperation operation, Output output, Path file) {
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
        operation.quality((double) fixed(output.quality()));
        operation.write(output.format().word() + ":" + file);
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

    private static int fixed(Quality quality) {
        return switch (quality) {
            case Quality.Fixed(int value) -> value;
            case Quality.Auto _, Quality.Budget _ ->
                throw new IllegalArgumentException("one process writes fixed qualities only, not " + quality);
        };
    }
}
