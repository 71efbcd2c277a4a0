package dev.imagery.dsl.layout;

/**
 * One place of the wall that the canvas shows.
 *
 * @param row of the recipe's wall, from 0
 * @param col of the recipe's wall, from 0
 * @param title which of the wall's titles stands here, as an index from 0
 * @param x of its upper left corner on the plane
 * @param y of its upper left corner on the plane
 * @param quad where it is on the canvas, in pixels
 * @param visibleShare of its area on the canvas, above 0 and up to 1
 */
public record Tile(int row, int col, int title, double x, double y, Quad quad, double visibleShare) {

    /** In units of the plane. */
    public static final int WIDTH = 200;

    /** In units of the plane. */
    public static final int HEIGHT = 300;
}
