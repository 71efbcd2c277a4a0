package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tiles of one size in rows and columns on a plane. A wall has no end: beyond its rows and columns it repeats, so that offsets
 * and small walls leave no gap. Lengths are in units of the plane.
 *
 * @param tileWidth above 0
 * @param tileHeight above 0
 * @param padding between tiles, at least 0
 * @param columnOffsets by how much each column is moved down, one for each
 * @param rowOffsets by how much each row is moved to the right, one for each
 */
public record Wall(
        double tileWidth, double tileHeight, double padding, List<Integer> columnOffsets, List<Integer> rowOffsets) {

    public int rows() {
        return rowOffsets.size();
    }

    public int cols() {
        return columnOffsets.size();
    }

    /** Of the plane that it fills before it repeats. */
    public double width() {
        return cols() * pitchX();
    }

    /** Of the plane that it fills before it repeats. */
    public double height() {
        return rows() * pitchY();
    }

    /** Its slots, row by row. */
    public List<Slot> slots(Size aspect) {
        return IntStream.range(0, rows() * cols())
                .mapToObj(number -> Slot.at(number, number / cols(), number % cols(), aspect))
                .toList();
    }

    /** The layer of every tile that a canvas shows a part of through a view, row by row. */
    public Layer seen(Homography view, Size canvas) {
        var area = Bounds.of(view.inverse()
                .apply(Quad.rectangle(0, 0, canvas.width(), canvas.height()))
                .corners());
        int firstRow = index(area.top() - Collections.max(columnOffsets), pitchY()) - 1;
        int lastRow = index(area.bottom() - Collections.min(columnOffsets), pitchY()) + 1;
        var tiles = new ArrayList<Tile>();
        for (int row = firstRow; row <= lastRow; row++) {
            int rowOffset = rowOffsets.get(Math.floorMod(row, rows()));
            int firstCol = index(area.left() - rowOffset, pitchX()) - 1;
            int lastCol = index(area.right() - rowOffset, pitchX()) + 1;
            for (int col = firstCol; col <= lastCol; col++) {
                var tile = tileAt(row, col, view, canvas);
                if (tile.visibleShare() > 0) {
                    tiles.add(tile);
                }
            }
        }
        return Layer.of(view, padding, tiles);
    }

    /** The tile at any row and column of the endless wall. */
    private Tile tileAt(int endlessRow, int endlessCol, Homography view, Size canvas) {
        int row = Math.floorMod(endlessRow, rows());
        int col = Math.floorMod(endlessCol, cols());
        double x = endlessCol * pitchX() + padding / 2 + rowOffsets.get(row);
        double y = endlessRow * pitchY() + padding / 2 + columnOffsets.get(col);
        return Tile.seen(row * cols() + col, x, y, tileWidth, tileHeight, view, canvas);
    }

    private static int index(double position, double pitch) {
        return (int) Math.floor(position / pitch);
    }

    private double pitchX() {
        return tileWidth + padding;
    }

    private double pitchY() {
        return tileHeight + padding;
    }
}
