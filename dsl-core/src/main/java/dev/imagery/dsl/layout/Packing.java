package dev.imagery.dsl.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Large blocks of two by two cells and small ones of one cell that fill columns and rows without a gap.
 *
 * @param large the cells of the large blocks' upper left corners, from the one nearest to the middle
 * @param small all cells that are left, row by row
 */
public record Packing(List<Cell> large, List<Cell> small) {

    /** Column and row, from 0. */
    public record Cell(int col, int row) {}

    /**
     * Places large blocks at random, at first without any two that touch. There may be fewer than wanted, where no more fit.
     *
     * @param large how many large blocks are wanted
     * @param seed the same one gives the same packing, everywhere and always
     */
    public static Packing of(int cols, int rows, int large, long seed) {
        var corners = new ArrayList<Cell>();
        for (int row = 0; row < rows - 1; row++) {
            for (int col = 0; col < cols - 1; col++) {
                corners.add(new Cell(col, row));
            }
        }
        // Both are specified to the last bit, unlike other generators.
        Collections.shuffle(corners, new Random(seed));
        var placed = new ArrayList<Cell>();
        for (int apart : new int[] {3, 2}) {
            for (var corner : corners) {
                if (placed.size() < large && placed.stream().noneMatch(other -> distance(corner, other) < apart)) {
                    placed.add(corner);
                }
            }
        }
        placed.sort(Comparator.comparingDouble(corner -> fromMiddle(corner, cols, rows)));
        var small = IntStream.range(0, cols * rows)
                .mapToObj(number -> new Cell(number % cols, number / cols))
                .filter(cell -> placed.stream().noneMatch(corner -> covers(corner, cell)))
                .toList();
        return new Packing(List.copyOf(placed), small);
    }

    private static int distance(Cell one, Cell other) {
        return Math.max(Math.abs(one.col - other.col), Math.abs(one.row - other.row));
    }

    private static double fromMiddle(Cell corner, int cols, int rows) {
        return Math.hypot((corner.col + 1.0) / cols - 0.5, (corner.row + 1.0) / rows - 0.5);
    }

    private static boolean covers(Cell corner, Cell cell) {
        return cell.col >= corner.col
                && cell.col <= corner.col + 1
                && cell.row >= corner.row
                && cell.row <= corner.row + 1;
    }
}
