package dev.imagery.dsl.layout;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.target.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A wall of tiles under the camera. The wall has no end: beyond its rows and columns it repeats, so that offsets and small
 * walls leave no gap.
 *
 * <p>Titles stand in the recipe's order, row by row, and repeat. Where their number divides the number of columns, each
 * row starts one title further, as otherwise every column would show a single title.
 */
public final class Wall {

    private final PerspectiveDesign design;
    private final int titles;
    private final Size canvas;
    private final Homography view;

    /**
     * @param titles how many titles there are, at least 1
     * @param canvas in pixels
     */
    public Wall(PerspectiveDesign design, int titles, Size canvas) {
        if (titles < 1) {
            throw new IllegalArgumentException("a wall shows at least one title");
        }
        this.design = design;
        this.titles = titles;
        this.canvas = canvas;
        this.view = Camera.view(design.cols() * pitchX(), design.rows() * pitchY(), canvas);
    }

    /** The map from the plane to the pixels of the canvas. */
    public Homography view() {
        return view;
    }

    /** By how much the camera magnifies the plane at most, anywhere on the canvas, in pixels for each unit. */
    public double magnification() {
        var back = view.inverse();
        return Quad.rectangle(0, 0, canvas.width(), canvas.height()).corners().stream()
                .mapToDouble(corner -> view.magnificationAt(back.apply(corner)))
                .max()
                .orElseThrow();
    }

    /** Every tile that the canvas shows a part of, row by row. */
    public List<Tile> visibleTiles() {
        var seen = view.inverse().apply(Quad.rectangle(0, 0, canvas.width(), canvas.height()));
        var xs = seen.corners().stream().mapToDouble(Point::x).summaryStatistics();
        var ys = seen.corners().stream().mapToDouble(Point::y).summaryStatistics();
        int firstRow = index(ys.getMin() - Collections.max(design.columnOffsets()), pitchY()) - 1;
        int lastRow = index(ys.getMax() - Collections.min(design.columnOffsets()), pitchY()) + 1;
        var tiles = new ArrayList<Tile>();
        for (int row = firstRow; row <= lastRow; row++) {
            int rowOffset = design.rowOffsets().get(Math.floorMod(row, design.rows()));
            int firstCol = index(xs.getMin() - rowOffset, pitchX()) - 1;
            int lastCol = index(xs.getMax() - rowOffset, pitchX()) + 1;
            for (int col = firstCol; col <= lastCol; col++) {
                var tile = tileAt(row, col);
                if (tile.visibleShare() > 0) {
                    tiles.add(tile);
                }
            }
        }
        return List.copyOf(tiles);
    }

    /** The tile at any row and column of the endless wall. */
    private Tile tileAt(int endlessRow, int endlessCol) {
        int row = Math.floorMod(endlessRow, design.rows());
        int col = Math.floorMod(endlessCol, design.cols());
        double x = endlessCol * pitchX()
                + design.padding() / 2.0
                + design.rowOffsets().get(row);
        double y = endlessRow * pitchY()
                + design.padding() / 2.0
                + design.columnOffsets().get(col);
        var quad = view.apply(Quad.rectangle(x, y, Tile.WIDTH, Tile.HEIGHT));
        return new Tile(row, col, titleAt(row, col), x, y, quad, quad.shareInside(canvas.width(), canvas.height()));
    }

    private int titleAt(int row, int col) {
        int shift = design.cols() % titles == 0 ? row : 0;
        return (row * design.cols() + col + shift) % titles;
    }

    private static int index(double position, double pitch) {
        return (int) Math.floor(position / pitch);
    }

    private double pitchX() {
        return Tile.WIDTH + design.padding();
    }

    private double pitchY() {
        return Tile.HEIGHT + design.padding();
    }
}
