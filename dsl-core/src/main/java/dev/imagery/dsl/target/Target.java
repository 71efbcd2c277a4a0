package dev.imagery.dsl.target;

import dev.imagery.dsl.area.Box;
import java.util.List;

/**
 * What a picture is made for: a platform and a resolution.
 *
 * @param size in pixels
 * @param safeAreas where the page puts text
 * @param textColour the colour of that text, as {@code #rrggbb}
 */
public record Target(String platform, String resolution, Size size, List<Box> safeAreas, String textColour) {

    /** What a page's text is over a picture, unless it is said. */
    public static final String USUAL_TEXT_COLOUR = "#ffffff";

    /** A target on which the page puts no text. */
    public Target(String platform, String resolution, Size size) {
        this(platform, resolution, size, List.of(), USUAL_TEXT_COLOUR);
    }

    /** As in {@code browser/high}. */
    @Override
    public String toString() {
        return platform + "/" + resolution;
    }
}
