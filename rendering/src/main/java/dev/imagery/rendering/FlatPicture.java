package dev.imagery.rendering;

import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Span;
import dev.imagery.dsl.layout.Tile;
import java.util.List;

/**
 * The part of a layer's plane that is composed before the view is applied to it, in units of the plane.
 *
 * @param origin its upper left corner
 */
record FlatPicture(Point origin, double width, double height) {

    /** Around the visible tiles, so that no edge of the flat picture is sampled. */
    private static final int MARGIN = 20;

    /** @param visible at least one */
    static FlatPicture of(List<Tile> visible) {
        double left = visible.stream().mapToDouble(Tile::x).min().orElseThrow();
        double top = visible.stream().mapToDouble(Tile::y).min().orElseThrow();
        double right = visible.stream()
                .mapToDouble(tile -> tile.x() + tile.width())
                .max()
                .orElseThrow();
        double bottom = visible.stream()
                .mapToDouble(tile -> tile.y() + tile.height())
                .max()
                .orElseThrow();
        return new FlatPicture(
                new Point(left - MARGIN, top - MARGIN), right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }

    /** A little larger, so that the first tiles begin at whole pixels of a scale. */
    FlatPicture onWholePixels(Span perUnit) {
        double more = Math.ceil(MARGIN * perUnit.across()) / perUnit.across() - MARGIN;
        double higher = Math.ceil(MARGIN * perUnit.down()) / perUnit.down() - MARGIN;
        return new FlatPicture(
                new Point(origin.x() - more, origin.y() - higher), width + 2 * more, height + 2 * higher);
    }
}
