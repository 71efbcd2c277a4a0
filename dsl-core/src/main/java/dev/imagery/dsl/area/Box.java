package dev.imagery.dsl.area;

/**
 * A rectangle as fractions of the picture that it lies in, 0 to 1.
 *
 * @param left of its left edge
 * @param top of its upper edge
 * @param width above 0
 * @param height above 0
 */
public record Box(double left, double top, double width, double height) {

    public static final Box WHOLE = new Box(0, 0, 1, 1);

    /** Sums of fractions are seldom exact. */
    private static final double SLACK = 1e-9;

    /** Whether no part of it is outside of the picture. */
    public boolean isInside() {
        return left >= 0 && top >= 0 && left + width <= 1 + SLACK && top + height <= 1 + SLACK;
    }
}
