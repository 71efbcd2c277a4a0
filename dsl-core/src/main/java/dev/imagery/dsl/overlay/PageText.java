package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import java.util.List;

/**
 * The text that a page puts over a picture.
 *
 * @param colour as {@code #rrggbb}
 * @param areas where it stands; empty where that is not known
 */
public record PageText(String colour, List<Box> areas) {

    public PageText {
        areas = List.copyOf(areas);
    }
}
