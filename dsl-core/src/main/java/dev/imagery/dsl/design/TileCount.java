package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.Reading;
import tools.jackson.databind.node.JsonNodeFactory;

/** How many tiles a wall may show at once: more are neither to be recognised nor drawn in reasonable time. */
final class TileCount {

    private static final int MOST = 10_000;

    private TileCount() {}

    /**
     * Notes a fault where a zoom below 1 makes a large wall repeat too often.
     *
     * @param at the zoom
     */
    static void check(int rows, int cols, double zoom, Reading at) {
        if (rows * cols / (zoom * zoom) > MOST) {
            at.fault(
                    "too-many-tiles",
                    JsonNodeFactory.instance.numberNode(zoom),
                    "a zoom at which no more than " + MOST + " tiles are in sight; rows × cols are " + rows * cols
                            + " at zoom 1");
        }
    }
}
