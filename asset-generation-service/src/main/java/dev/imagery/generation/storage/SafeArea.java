package dev.imagery.generation.storage;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;

/**
 * Where the page puts text on an asset, in pixels of the asset's own size.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width at least 1
 * @param height at least 1
 */
public record SafeArea(int x, int y, int width, int height) {

    /** The pixels nearest to a box of a picture of that size; one pixel at least. */
    public static SafeArea of(Box box, Size size) {
        int x = nearest(box.left(), size.width() - 1, size.width());
        int y = nearest(box.top(), size.height() - 1, size.height());
        int right = nearest(box.left() + box.width(), size.width(), size.width());
        int bottom = nearest(box.top() + box.height(), size.height(), size.height());
        return new SafeArea(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
    }

    private static int nearest(double fraction, int most, int pixels) {
        return (int) Math.min(most, Math.round(fraction * pixels));
    }
}
