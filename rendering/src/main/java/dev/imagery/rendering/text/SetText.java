package dev.imagery.rendering.text;

import dev.imagery.dsl.overlay.PlacedText;
import java.util.List;

/**
 * A text whose every line has its place.
 *
 * @param face that it is drawn with
 * @param size of the em, in pixels
 * @param lines from the first to the last
 */
public record SetText(PlacedText text, Face face, double size, List<Line> lines) {

    /** A line's box, in pixels of the canvas; letters may reach beyond it. */
    public record Line(String text, int x, int y, int width, int height) {}

    public SetText {
        lines = List.copyOf(lines);
    }

    /** The lines as they are broken. */
    public List<String> brokenLines() {
        return lines.stream().map(Line::text).toList();
    }
}
