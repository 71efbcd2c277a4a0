package dev.imagery.dsl.overlay;

/**
 * A soft shadow beneath a text. Lengths are in ems of the text's size.
 *
 * @param colour {@code #rrggbb}
 * @param opacity above 0 and up to 1
 * @param blur the standard deviation of the Gaussian, 0 to 1
 * @param x to the right, -1 to 1
 * @param y downwards, -1 to 1
 */
public record TextShadow(String colour, double opacity, double blur, double x, double y) {}
