package dev.imagery.dsl.design;

import dev.imagery.dsl.layout.Camera;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A wall of artwork, tilted in perspective: the article's design. Lengths are in units of the wall's plane, where a tile is
 * 200 wide and 300 high.
 *
 * @param rows 1 to 100
 * @param cols 1 to 100
 * @param padding between tiles, 0 to 200
 * @param columnOffsets the y-offset of each column; exactly as many as columns
 * @param rowOffsets the x-offset of each row; exactly as many as rows
 */
public record PerspectiveDesign(int rows, int cols, int padding, List<Integer> columnOffsets, List<Integer> rowOffsets)
        implements Design {

    public static final String TYPE = "perspective";
    public static final int DEFAULT_ROWS = 10;
    public static final int DEFAULT_COLS = 15;
    public static final int DEFAULT_PADDING = 10;
    public static final int MAX_TILES_EACH_WAY = 100;
    public static final int MAX_PADDING = 200;
    public static final int MAX_OFFSET = 10_000;

    public PerspectiveDesign {
        columnOffsets = repeated(columnOffsets, cols);
        rowOffsets = repeated(rowOffsets, rows);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Slot> slots() {
        return wall().slots(tile().aspect());
    }

    @Override
    public Scene scene(Size canvas) {
        var wall = wall();
        var view = Camera.view(wall.width(), wall.height(), canvas);
        return new Scene(canvas, rows * cols, BACKGROUND, List.of(wall.seen(view, canvas)));
    }

    @Override
    public TileStyle tile() {
        return TileStyle.PLAIN;
    }

    private Wall wall() {
        return new Wall(tile().width(), tile().height(), padding, columnOffsets, rowOffsets);
    }

    /** A list shorter than the count repeats, a longer one is cut, an empty one is all zero: one form for one meaning. */
    private static List<Integer> repeated(List<Integer> offsets, int count) {
        return IntStream.range(0, count)
                .map(i -> offsets.isEmpty() ? 0 : offsets.get(i % offsets.size()))
                .boxed()
                .toList();
    }
}
