package dev.imagery.dsl.design;

/**
 * A line along the inner edge of a tile.
 *
 * @param width in units of the plane, above 0
 * @param colour as {@code #rrggbb}
 */
public record Border(double width, String colour) {}
