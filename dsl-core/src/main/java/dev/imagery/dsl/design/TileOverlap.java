package dev.imagery.dsl.design;

import java.util.Collections;

/** Whether tiles of a wall cover parts of each other, as they do where both rows and columns are shifted. */
final class TileOverlap {

    private TileOverlap() {}

    /** Compares each tile with those of the rows below that its column's offset can bring it near to. */
    static boolean existsIn(PerspectiveDesign design) {
        var offsets = design.columnOffsets();
        int spread = Collections.max(offsets) - Collections.min(offsets);
        int pitchY = design.tile().height() + design.padding();
        int nearRows = (spread + design.tile().height()) / pitchY + 1;
        for (int row = 0; row < design.rows(); row++) {
            for (int below = 1; below <= nearRows; below++) {
                if (overlapping(design, row, below, pitchY)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlapping(PerspectiveDesign design, int row, int below, int pitchY) {
        int pitchX = design.tile().width() + design.padding();
        int shift = design.rowOffsets().get((row + below) % design.rows())
                - design.rowOffsets().get(row);
        int left = Math.floorDiv(-shift, pitchX);
        for (int col = 0; col < design.cols(); col++) {
            for (int step = left; step <= left + 1; step++) {
                boolean besideEachOther =
                        Math.abs(step * pitchX + shift) >= design.tile().width();
                int other = Math.floorMod(col + step, design.cols());
                int down = below * pitchY
                        + design.columnOffsets().get(other)
                        - design.columnOffsets().get(col);
                if (!besideEachOther && Math.abs(down) < design.tile().height()) {
                    return true;
                }
            }
        }
        return false;
    }
}
