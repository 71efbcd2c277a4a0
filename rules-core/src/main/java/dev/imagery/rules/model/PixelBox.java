package dev.imagery.rules.model;

/**
 * A rectangle of a picture, in its pixels.
 *
 * @param x of its left edge, from 0
 * @param y of its upper edge, from 0
 * @param width at least 1
 * @param height at least 1
 */
public record PixelBox(int x, int y, int width, int height) {

    public PixelBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("x and y are at least 0, width and height at least 1");
        }
    }
}
