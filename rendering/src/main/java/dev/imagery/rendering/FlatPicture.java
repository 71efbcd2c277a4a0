package dev.imagery.rendering;

import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Tile;
import java.util.List;

/**
 * The part of the wall's plane that is composed before the camera sees it, in units of the plane.
 *
 * @param origin its upper left corner
 */
record FlatPicture(Point origin, double width, double height) {

    /** Around the visible tiles, so that no edge of the flat picture is sampled. */
    private static final int MARGIN = 20;

    /** @param visible at least one */
    static FlatPicture of(List<Tile> visible) {
        var xs = visible.stream().mapToDouble(Tile::x).summaryStatistics();
        var ys = visible.stream().mapToDouble(Tile::y).summaryStatistics();
        return new FlatPicture(
                new Point(xs.getMin() - MARGIN, ys.getMin() - MARGIN),
                xs.getMax() - xs.getMin() + Tile.WIDTH + 2 * MARGIN,
                ys.getMax() - ys.getMin() + Tile.HEIGHT + 2 * MARGIN);
    }
}
