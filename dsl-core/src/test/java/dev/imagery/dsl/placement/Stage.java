package dev.imagery.dsl.placement;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Slots and how a canvas shows them. */
record Stage(String name, List<Slot> slots, Scene scene) {

    static final Size HD = new Size(1920, 1080);
    static final Size PORTRAIT = new Size(1080, 1920);

    /** A wall of tiles that fills the canvas, every one of them whole. */
    static Stage grid(int rows, int cols) {
        double width = HD.width() / (double) cols;
        double height = HD.height() / (double) rows;
        var slots = IntStream.range(0, rows * cols)
                .mapToObj(slot -> Slot.at(slot, slot / cols, slot % cols, new Size(2, 3)))
                .toList();
        var tiles = IntStream.range(0, rows * cols)
                .mapToObj(slot -> {
                    double x = slot % cols * width;
                    double y = slot / cols * height;
                    return new Tile(slot, x, y, width, height, Quad.rectangle(x, y, width, height), 1);
                })
                .toList();
        var still = new Homography(1, 0, 0, 0, 1, 0, 0, 0, 1);
        var scene = new Scene(HD, slots.size(), "#000000", List.of(Layer.of(still, 0, tiles)));
        return new Stage(rows + " × " + cols, slots, scene);
    }

    static Stage perspective(int rows, int cols, Size canvas) {
        return of(
                "{\"type\": \"perspective\", \"rows\": %d, \"cols\": %d, \"rowOffsets\": [0, -100]}"
                        .formatted(rows, cols),
                canvas);
    }

    static Stage of(String design, Size canvas) {
        var read = DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree(design), Reading.begin())
                .orElseThrow();
        return new Stage(design + " on " + canvas, read.slots(), read.scene(canvas));
    }

    Placing placing() {
        return Placing.on(slots, scene, List.of());
    }

    Placing placing(Box safeArea) {
        return Placing.on(slots, scene, List.of(safeArea));
    }

    @Override
    public String toString() {
        return name;
    }
}
