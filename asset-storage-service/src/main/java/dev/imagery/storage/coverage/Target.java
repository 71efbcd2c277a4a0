package dev.imagery.storage.coverage;

import java.util.Comparator;

/**
 * A kind of screen.
 *
 * @param width of its pictures, in pixels
 * @param height of its pictures, in pixels
 */
record Target(String platform, String resolution, int width, int height) {

    /** By platform, and there from the smallest picture to the largest. */
    static final Comparator<Target> BY_SIZE = Comparator.comparing(Target::platform)
            .thenComparingLong(Target::pixels)
            .thenComparing(Target::resolution);

    long pixels() {
        return (long) width * height;
    }
}
