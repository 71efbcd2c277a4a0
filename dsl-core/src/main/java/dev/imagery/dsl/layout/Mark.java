package dev.imagery.dsl.layout;

/**
 * A plain rectangle on the plane of a layer, below its tiles.
 *
 * @param x of its upper left corner
 * @param y of its upper left corner
 * @param width above 0
 * @param height above 0
 * @param radius of its rounded corners, 0 for sharp ones
 * @param colour as {@code #rrggbb}
 */
public record Mark(double x, double y, double width, double height, double radius, String colour) {}
