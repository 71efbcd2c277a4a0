package dev.imagery.rendering;

import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.layout.Span;
import dev.imagery.dsl.target.Size;
import java.util.Locale;

/**
 * How the edge of a tile is finished. Lengths are in pixels of the tile.
 *
 * @param radius of its rounded corners, 0 for sharp ones
 * @param border how thick the line along its inner edge is, 0 for none
 * @param colour of the border, as {@code #rrggbb}
 */
record Finish(Span radius, Span border, String colour) {

    /** Finer steps are not to be seen, and would keep tiles from being shared. */
    private static final double STEPS_PER_PIXEL = 4;

    private static final Span NOTHING = Span.of(0);

    /** @param scale pixels for each unit of the style */
    static Finish of(TileStyle style, Span scale, Size tile) {
        double border = style.border().map(line -> line.width()).orElse(0.0);
        return new Finish(
                stepped(scale.times(style.radius()), tile),
                stepped(scale.times(border), tile),
                style.border().map(line -> line.colour()).orElse("none"));
    }

    boolean hasRadius() {
        return !radius.equals(NOTHING);
    }

    boolean hasBorder() {
        return !border.equals(NOTHING);
    }

    /** An ImageMagick primitive that fills a rectangle up to its rounded corners. */
    static String outline(double left, double top, double width, double height, Span radius) {
        // A pixel's middle has whole numbers in ImageMagick's drawing, so that pixels begin half a unit before.
        var corners = String.format(
                Locale.ROOT, "%.2f,%.2f %.2f,%.2f", left - 0.5, top - 0.5, left + width - 0.5, top + height - 0.5);
        // Of a radius of 0 it would draw nothing at all.
        return radius.across() > 0 && radius.down() > 0
                ? String.format(Locale.ROOT, "roundrectangle %s %.2f,%.2f", corners, radius.across(), radius.down())
                : "rectangle " + corners;
    }

    /** An ImageMagick primitive that fills the border of a tile: the ring between its edge and a line within. */
    String ring(Size tile) {
        return "fill-rule evenodd path '%s %s'"
                .formatted(
                        path(0, 0, tile.width(), tile.height(), radius),
                        path(
                                border.across(),
                                border.down(),
                                tile.width() - border.across(),
                                tile.height() - border.down(),
                                new Span(
                                        Math.max(0, radius.across() - border.across()),
                                        Math.max(0, radius.down() - border.down()))));
    }

    private static String path(double left, double top, double right, double bottom, Span radius) {
        double x = radius.across();
        double y = radius.down();
        var arc = x > 0 && y > 0 ? String.format(Locale.ROOT, "A %.2f,%.2f 0 0 1", x, y) : "L";
        return String.format(
                Locale.ROOT,
                "M %2$.2f,%3$.2f L %4$.2f,%3$.2f %1$s %5$.2f,%6$.2f L %5$.2f,%7$.2f %1$s %4$.2f,%8$.2f"
                        + " L %2$.2f,%8$.2f %1$s %9$.2f,%7$.2f L %9$.2f,%6$.2f %1$s %2$.2f,%3$.2f Z",
                arc,
                left + x - 0.5,
                top - 0.5,
                right - x - 0.5,
                right - 0.5,
                top + y - 0.5,
                bottom - y - 0.5,
                bottom - 0.5,
                left - 0.5);
    }

    /** Differs wherever the prepared pixels differ; empty for none at all. */
    String name() {
        return (hasRadius() ? "-r" + name(radius) : "")
                + (hasBorder() ? "-b" + name(border) + colour.replace("#", "") : "");
    }

    private static String name(Span lengths) {
        return lengths.across() == lengths.down()
                ? String.valueOf(lengths.across())
                : lengths.across() + "x" + lengths.down();
    }

    private static Span stepped(Span pixels, Size tile) {
        return new Span(stepped(pixels.across(), tile.width()), stepped(pixels.down(), tile.height()));
    }

    /** No more than half of a side. */
    private static double stepped(double pixels, int side) {
        return Math.round(Math.min(pixels, side / 2.0) * STEPS_PER_PIXEL) / STEPS_PER_PIXEL;
    }
}
