package dev.imagery.dsl.design;

/**
 * The shadow that tiles throw on what lies below them. Lengths are in units of the plane.
 *
 * @param offset how far below its tile it falls
 * @param blur how soft its edge is, 0 for hard: twice the standard deviation of the blur
 * @param opacity above 0 and up to 1
 * @param colour as {@code #rrggbb}
 */
public record Shadow(double offset, double blur, double opacity, String colour) {}
