package dev.imagery.rendering;

import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.im4java.core.IMOperation;

/** The one ImageMagick invocation that draws a scene in all outputs of its composition. A pure function of its arguments. */
final class ScenePainting {

    private final Composition composition;
    private final Size canvas;
    private final List<LayerPainting> layers;

    ScenePainting(Composition composition) {
        this.composition = composition;
        this.canvas = composition.canvas();
        var scene = composition.design().scene(canvas);
        var slots = composition.design().slots();
        this.layers = scene.layers().stream()
                .map(layer -> new LayerPainting(composition, slots, layer, scene.background()))
                .toList();
    }

    /** The tiles that have to be prepared; some may be equal. */
    List<WantedTile> tiles() {
        return layers.stream().flatMap(LayerPainting::tiles).toList();
    }

    /**
     * @param prepared the prepared tiles
     * @param files where each output goes
     * @return prints the mean colour of the picture as {@code txt:} when it runs
     */
    IMOperation operation(Map<WantedTile, Path> prepared, Function<Output, Path> files) {
        var operation = new IMOperation();
        for (int number = 0; number < layers.size(); number++) {
            layers.get(number).paint(operation, number, prepared);
        }
        composition.outputs().forEach(output -> write(operation, output, files.apply(output)));
        printMeanColour(operation);
        return operation;
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
