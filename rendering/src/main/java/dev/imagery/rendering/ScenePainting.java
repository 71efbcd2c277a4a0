package dev.imagery.rendering;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.encoding.OutputWriting;
import dev.imagery.rendering.overlay.OverlayPainting;
import dev.imagery.rendering.sketch.Sketch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.im4java.core.IMOperation;

/** The one ImageMagick invocation that draws a scene in all outputs of its composition. A pure function of its arguments. */
final class ScenePainting {

    private final Size canvas;
    private final List<LayerPainting> layers;

    ScenePainting(Composition composition) {
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
     * @param overlays over the scene
     * @param writing of the outputs
     * @param sketch the file that the small copy of the picture goes to
     */
    IMOperation operation(
            Map<WantedTile, Path> prepared, OverlayPainting overlays, OutputWriting writing, Path sketch) {
        var operation = painted(prepared, overlays);
        writing.write(operation, canvas, overlays.chroma(), overlays.hasSlowChanges());
        Sketch.write(operation, canvas, sketch);
        operation.addImage("null:");
        return operation;
    }

    /** Paints the same without any output but the small copy. */
    IMOperation draft(Map<WantedTile, Path> prepared, OverlayPainting overlays, Path sketch) {
        var operation = painted(prepared, overlays);
        Sketch.write(operation, canvas, sketch);
        operation.addImage("null:");
        return operation;
    }

    private IMOperation painted(Map<WantedTile, Path> prepared, OverlayPainting overlays) {
        var operation = new IMOperation();
        for (int number = 0; number < layers.size(); number++) {
            layers.get(number).paint(operation, number, prepared);
        }
        overlays.paint(operation);
        return operation;
    }
}
