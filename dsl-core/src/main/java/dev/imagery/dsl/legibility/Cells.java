package dev.imagery.dsl.legibility;

import dev.imagery.dsl.area.Box;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a grid over a picture that some areas of it cover. */
public final class Cells {

    private Cells() {}

    /**
     * Those whose middle an area covers; of an area that covers no middle, the one that its own middle lies in.
     *
     * @return their numbers, row by row, in order
     */
    public static List<Integer> in(List<Box> areas, int columns, int rows) {
        return areas.stream()
                .flatMapToInt(area -> in(area, columns, rows))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream in(Box area, int columns, int rows) {
        var covered = IntStream.range(0, columns * rows)
                .filter(cell ->
                        covers(area, (cell % columns + 0.5) / columns, (Math.floorDiv(cell, columns) + 0.5) / rows))
                .toArray();
        return covered.length > 0 ? IntStream.of(covered) : IntStream.of(middle(area, columns, rows));
    }

    private static boolean covers(Box area, double x, double y) {
        return x >= area.left()
                && x <= area.left() + area.width()
                && y >= area.top()
                && y <= area.top() + area.height();
    }

    private static int middle(Box area, int columns, int rows) {
        int column = (int) Math.min(columns - 1.0, (area.left() + area.width() / 2) * columns);
        int row = (int) Math.min(rows - 1.0, (area.top() + area.height() / 2) * rows);
        return row * columns + column;
    }
}
