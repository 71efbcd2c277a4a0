package dev.imagery.rendering.text;

import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.rendering.RenderFailure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;
import org.im4java.core.IMOperation;

/** Measures text by laying it out: one process for any number of lines. */
final class TextMeasure {

    /** Also a line that nothing is drawn of makes a picture. */
    private static final int MARGIN = 1;

    private final Function<IMOperation, String> magick;

    /** @param magick runs an operation and returns what it printed */
    TextMeasure(Function<IMOperation, String> magick) {
        this.magick = magick;
    }

    /** In pixels: how far the line runs, and how high its fonts are. */
    record Extent(int width, int height) {}

    /**
     * The extent of each line at a size.
     *
     * @param size of the em, in pixels
     * @throws RenderFailure where ImageMagick cannot lay text out
     */
    Map<String, Extent> measure(Collection<String> lines, Face face, TextStyle style, double size) {
        var distinct = new LinkedHashSet<>(lines);
        var operation = new IMOperation();
        PangoText.settings(operation, face, style, size);
        operation.format("%w %h\n");
        for (var line : distinct) {
            operation.openOperation();
            PangoText.line(operation, line, face.direction(), MARGIN);
            operation.write("info:-");
            operation.p_delete();
            operation.closeOperation();
        }
        operation.size(1, 1);
        operation.addImage("xc:black");
        operation.addImage("null:");
        return extents(distinct, run(operation));
    }

    private String run(IMOperation operation) {
        try {
            return PangoRuns.run(magick, operation);
        } catch (ImageMagickFailure e) {
            throw RenderFailure.transientOne("text could not be measured: " + e.getMessage(), e);
        }
    }

    private static Map<String, Extent> extents(Collection<String> lines, String printed) {
        var rows = printed.lines().filter(row -> !row.isBlank()).toList();
        if (rows.size() != lines.size()) {
            throw new IllegalStateException(
                    "ImageMagick measured " + rows.size() + " of " + lines.size() + " pieces of text");
        }
        var extents = new LinkedHashMap<String, Extent>();
        int i = 0;
        for (var line : lines) {
            var sides = rows.get(i++).split(" ", -1);
            extents.put(
                    line, new Extent(Integer.parseInt(sides[0]) - 2 * MARGIN, Integer.parseInt(sides[1]) - 2 * MARGIN));
        }
        return extents;
    }
}
