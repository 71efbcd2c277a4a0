package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.List;

/**
 * Tiles on one plane, seen through one view.
 *
 * @param view the map from the plane to the pixels of the canvas
 * @param padding the gap between tiles that stand beside each other, in units of the plane
 * @param veil how much of the background's colour is laid over this layer and all below it: 0 none, 1 all
 * @param tiles that the canvas shows a part of, in the order in which they are drawn
 */
public record Layer(Homography view, double padding, double veil, List<Tile> tiles) {

    public Layer {
        tiles = List.copyOf(tiles);
    }

    /** By how much the view magnifies the plane at most, anywhere on the canvas, in pixels for each unit. */
    public double magnification(Size canvas) {
        var back = view.inverse();
        return Quad.rectangle(0, 0, canvas.width(), canvas.height()).corners().stream()
                .mapToDouble(corner -> view.magnificationAt(back.apply(corner)))
                .max()
                .orElseThrow();
    }
}
