package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import java.util.Optional;

/**
 * The logo artwork of a title, as large as its box allows and never larger than its own pixels.
 *
 * @param title whose; empty for the title in the design's first place
 * @param opacity above 0 and up to 1
 */
public record Logo(
        Optional<Long> title, Box box, HorizontalAlignment align, VerticalAlignment verticalAlign, double opacity)
        implements Overlay {

    public static final String TYPE = "logo";

    @Override
    public String type() {
        return TYPE;
    }
}
