package dev.imagery.storage.asset;

/**
 * A box of an asset on which the page puts text, in pixels of the asset's own size.
 *
 * @param x of its left edge, from 0
 * @param y of its upper edge, from 0
 * @param width at least 1
 * @param height at least 1
 */
public record SafeArea(int x, int y, int width, int height) {

    /** How many an asset has at most. */
    public static final int MOST = 8;
}
