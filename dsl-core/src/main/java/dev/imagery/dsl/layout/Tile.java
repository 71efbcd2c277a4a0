package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;

/**
 * A slot as a picture shows it.
 *
 * @param slot its number
 * @param x of its upper left corner on the plane
 * @param y of its upper left corner on the plane
 * @param width on the plane
 * @param height on the plane
 * @param quad where it is on the canvas, in pixels
 * @param visibleShare how much of its area the picture shows, above 0 and up to 1
 */
public record Tile(int slot, double x, double y, double width, double height, Quad quad, double visibleShare) {

    private static final double SLACK = 1e-6;

    /** Of a tile that but touches the canvas, by rounding; of the largest tile on the largest canvas less than a tenth of a pixel. */
    private static final double TOUCHING = 1e-9;

    /** A tile of the plane as a canvas shows it through a view; its visible share is 0 where it is beside the canvas. */
    public static Tile seen(int slot, double x, double y, double width, double height, Homography view, Size canvas) {
        var quad = view.apply(Quad.rectangle(x, y, width, height));
        double share = quad.shareInside(canvas.width(), canvas.height());
        return new Tile(slot, x, y, width, height, quad, share < TOUCHING ? 0 : share);
    }

    /** The middle of the tile as it is seen on the canvas. */
    public Point centre() {
        return quad.centre();
    }

    /** The same place on a plane for another slot. */
    public Tile ofSlot(int slot) {
        return new Tile(slot, x, y, width, height, quad, visibleShare);
    }

    /** The same tile where a part of the canvas, all of it on the canvas, is hidden. */
    Tile hiddenBy(Bounds bounds) {
        double share = Math.max(0, visibleShare - quad.shareInside(bounds));
        return new Tile(slot, x, y, width, height, quad, share < SLACK ? 0 : share);
    }

    /** Whether they touch, overlap, or face each other across no more than a gap; corner to corner is not enough. */
    boolean isBeside(Tile other, double gap) {
        double gapX = Math.max(x, other.x) - Math.min(x + width, other.x + other.width);
        double gapY = Math.max(y, other.y) - Math.min(y + height, other.y + other.height);
        return Math.max(gapX, gapY) <= gap + SLACK && Math.min(gapX, gapY) < -SLACK;
    }
}
