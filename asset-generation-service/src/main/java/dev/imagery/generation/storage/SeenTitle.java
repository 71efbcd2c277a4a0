package dev.imagery.generation.storage;

import dev.imagery.dsl.description.HitArea;
import java.util.List;

/**
 * Where a render shows a title, as it is reported.
 *
 * @param quad four corners, clockwise from the upper left, each as fractions of the picture's width and height
 */
public record SeenTitle(long titleId, int slot, List<List<Double>> quad, double visibleShare) {

    public static SeenTitle of(HitArea area) {
        return new SeenTitle(
                area.titleId(),
                area.slot(),
                area.quad().corners().stream()
                        .map(corner -> List.of(corner.x(), corner.y()))
                        .toList(),
                area.visibleShare());
    }
}
