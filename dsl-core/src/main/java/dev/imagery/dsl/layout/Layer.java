package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Tiles on one plane, seen through one view.
 *
 * @param view the map from the plane to the pixels of the canvas
 * @param padding the gap between tiles that stand beside each other, in units of the plane
 * @param marks that lie below the tiles, in the order in which they are drawn
 * @param tiles that the canvas shows a part of, in the order in which they are drawn; at least one
 * @param shadows whether the tiles throw the shadow of the design's style
 * @param veil how much of the background's colour is laid over this layer and all below it: 0 none, 1 all
 */
public record Layer(Homography view, double padding, List<Mark> marks, List<Tile> tiles, boolean shadows, double veil) {

    public Layer {
        marks = List.copyOf(marks);
        tiles = List.copyOf(tiles);
    }

    /** Tiles that throw shadows, without marks and without a veil. */
    public static Layer of(Homography view, double padding, List<Tile> tiles) {
        return new Layer(view, padding, List.of(), tiles, true, 0);
    }

    /** The same layer for other slots. */
    public Layer renumbered(IntUnaryOperator slot) {
        var renumbered = tiles.stream()
                .map(tile -> tile.ofSlot(slot.applyAsInt(tile.slot())))
                .toList();
        return new Layer(view, padding, marks, renumbered, shadows, veil);
    }

    public Layer marked(List<Mark> marks) {
        return new Layer(view, padding, marks, tiles, shadows, veil);
    }

    public Layer veiled(double veil) {
        return new Layer(view, padding, marks, tiles, shadows, veil);
    }

    public Layer withoutShadows() {
        return new Layer(view, padding, marks, tiles, false, veil);
    }

    /** What is left of this layer where an upright rectangle of the canvas hides what is behind it. */
    public Layer behind(Quad rectangle) {
        var bounds = rectangle.bounds();
        var left = tiles.stream()
                .map(tile -> tile.hiddenBy(bounds))
                .filter(tile -> tile.visibleShare() > 0)
                .toList();
        return new Layer(view, padding, marks, left, shadows, veil);
    }

    /**
     * By how much the view magnifies the plane each way, in pixels for each unit: as in the middle of the canvas, and for both ways by one factor
     * more, so that nowhere on the canvas it is more.
     */
    public Span magnification(Size canvas) {
        var back = view.inverse();
        var whole = Quad.rectangle(0, 0, canvas.width(), canvas.height());
        var middle = view.magnificationAt(back.apply(whole.centre()));
        double factor = whole.corners().stream()
                .map(corner -> view.magnificationAt(back.apply(corner)))
                .mapToDouble(corner -> Math.max(corner.across() / middle.across(), corner.down() / middle.down()))
                .max()
                .orElseThrow();
        return middle.times(factor);
    }
}
