package dev.imagery.orchestration.visit;

import java.util.Set;

/**
 * What a picture has to fit.
 *
 * @param formats the encodings that are shown besides JPEG and PNG; empty where nothing is known of it
 * @param width in device pixels, the viewport's times the pixel ratio; 0 where it is not known
 * @param height the same
 * @param savesData whether the visitor wants few bytes
 */
public record Screen(Set<String> formats, int width, int height, boolean savesData) {

    /** Nothing is known. */
    public static final Screen UNKNOWN = new Screen(Set.of(), 0, 0, false);

    public Screen {
        formats = Set.copyOf(formats);
    }

    /** Whether its size is known, at least in one direction. */
    public boolean isSized() {
        return width > 0 || height > 0;
    }

    /** Whether a picture of this size has a pixel for each of the screen's. */
    public boolean isCoveredBy(int pictureWidth, int pictureHeight) {
        return pictureWidth >= width && pictureHeight >= height;
    }
}
