package dev.imagery.browser;

import java.util.Comparator;

/**
 * A visitor's screen.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dpr device pixels for each of them
 */
record Screen(int width, int height, double dpr) {

    boolean isPortrait() {
        return height > width;
    }

    /** The width of a picture that covers the screen, in CSS pixels, with what is cropped. */
    double covering(Wall wall) {
        Wall.Size size = wall.sizes().getLast();
        return Math.max(width, (double) height * size.width() / size.height());
    }

    /** The size that a browser should fetch: the smallest with a pixel for each of the screen's, or else the largest. */
    Wall.Size wanted(Wall wall) {
        return wall.sizes().stream()
                .filter(size -> size.width() >= Math.floor(covering(wall) * dpr))
                .min(Comparator.comparingInt(Wall.Size::width))
                .orElse(wall.sizes().getLast());
    }

    @Override
    public String toString() {
        return "%d×%d@%.0f".formatted(width, height, dpr);
    }
}
