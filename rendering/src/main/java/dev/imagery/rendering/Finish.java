package dev.imagery.rendering;

import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.target.Size;
import java.util.Locale;

/**
 * How the edge of a tile is finished. Lengths are in pixels of the tile.
 *
 * @param radius of its rounded corners, 0 for sharp ones
 * @param border how thick the line along its inner edge is, 0 for none
 * @param colour of the border, as {@code #rrggbb}
 */
record Finish(double radius, double border, String colour) {

    /** Finer steps are not to be seen, and would keep tiles from being shared. */
    private static final double STEPS_PER_PIXEL = 4;

    /** @param scale pixels for each unit of the style */
    static Finish of(TileStyle style, double scale, Size tile) {
        double most = Math.min(tile.width(), tile.height()) / 2.0;
        double border = style.border().map(line -> line.width() * scale).orElse(0.0);
        return new Finish(
                stepped(Math.min(style.radius() * scale, most)),
                stepped(Math.min(border, most)),
                style.border().map(line -> line.colour()).orElse("none"));
    }

    /** An ImageMagick primitive that fills a rectangle up to its rounded corners. */
    static String outline(double left, double top, double width, double height, double radius) {
        // A pixel's middle has whole numbers in ImageMagick's drawing, so that pixels begin half a unit before.
        var corners = String.format(
                Locale.ROOT, "%.2f,%.2f %.2f,%.2f", left - 0.5, top - 0.5, left + width - 0.5, top + height - 0.5);
        // Of a radius of 0 it would draw nothing at all.
        return radius > 0
                ? String.format(Locale.ROOT, "roundrectangle %s %.2f,%.2f", corners, radius, radius)
                : "rectangle " + corners;
    }

    /** Differs wherever the prepared pixels differ; empty for none at all. */
    String name() {
        return (radius > 0 ? "-r" + radius : "") + (border > 0 ? "-b" + border + colour.replace("#", "") : "");
    }

    private static double stepped(double pixels) {
        return Math.round(pixels * STEPS_PER_PIXEL) / STEPS_PER_PIXEL;
    }
}
