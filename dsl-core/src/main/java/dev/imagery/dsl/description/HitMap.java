package dev.imagery.dsl.description;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;

/**
 * Where each title of a composition is seen. One map holds for all sizes of the composition, as they have one aspect.
 *
 * @param areas in the order in which they are drawn: a later one lies above those before it
 */
public record HitMap(List<HitArea> areas) {

    /** Of 8,192 pixels, the most that a picture has, a hundred-thousandth is less than a tenth of one. */
    private static final double STEPS = 1e5;

    public HitMap {
        areas = List.copyOf(areas);
    }

    public static HitMap of(Composition composition) {
        var canvas = composition.canvas();
        return new HitMap(composition.design().scene(canvas).tiles().stream()
                .map(tile -> area(tile, composition, canvas))
                .toList());
    }

    private static HitArea area(Tile tile, Composition composition, Size canvas) {
        var artwork = composition.artwork().get(composition.slots().get(tile.slot()));
        return new HitArea(
                artwork.title(),
                tile.slot(),
                tile.quad()
                        .map(corner ->
                                new Point(stepped(corner.x() / canvas.width()), stepped(corner.y() / canvas.height()))),
                stepped(Math.min(1, tile.visibleShare())));
    }

    private static double stepped(double fraction) {
        return Math.round(fraction * STEPS) / STEPS;
    }

    /**
     * The titles that are seen, each once. Tiles of a wall that lie outside of the picture are not drawn: pictures that differ in these alone
     * are the same, byte for byte, and show none of their titles.
     */
    public List<Long> titles() {
        return areas.stream().map(HitArea::titleId).distinct().toList();
    }

    /** What is seen at a point of the picture, in fractions of its width and height; empty between tiles. */
    public Optional<HitArea> at(Point point) {
        return areas.reversed().stream()
                .filter(area -> area.quad().contains(point))
                .findFirst();
    }
}
