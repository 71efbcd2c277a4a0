package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.OptionalInt;

/**
 * One place of a design that a title can stand at. A picture may show it not at all, once, or, where the design repeats,
 * more than once.
 *
 * @param number from 0, in the design's own order
 * @param row from 0; empty in designs without rows
 * @param column from 0; empty in designs without columns
 * @param aspect of the tile that shows it, as width to height
 */
public record Slot(int number, OptionalInt row, OptionalInt column, Size aspect) {

    public static Slot at(int number, int row, int column, Size aspect) {
        return new Slot(number, OptionalInt.of(row), OptionalInt.of(column), aspect);
    }

    /** A slot that is in no row and no column. */
    public static Slot free(int number, Size aspect) {
        return new Slot(number, OptionalInt.empty(), OptionalInt.empty(), aspect);
    }
}
