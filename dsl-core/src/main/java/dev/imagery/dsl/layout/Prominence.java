package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sorts the slots of a scene into classes; a slot that is seen more than once counts where it is seen best. */
final class Prominence {

    /** Less is no more than a sliver. */
    private static final double SEEN_AT_ALL = 0.05;

    private static final double MOSTLY_SEEN = 0.6;
    private static final double WHOLE = 0.95;

    /** Of the canvas's area. */
    private static final double LARGE = 0.1;

    /** As parts of the way from the middle of the canvas to its edge. */
    private static final double CENTRE_RADIUS = 0.5;

    private static final double MIDDLE_RADIUS = 0.9;

    private Prominence() {}

    static List<SlotClass> classes(Scene scene) {
        var classes = new ArrayList<>(Collections.nCopies(scene.slots(), SlotClass.HIDDEN));
        for (var tile : scene.tiles()) {
            var seen = of(tile, scene.canvas());
            if (seen.compareTo(classes.get(tile.slot())) < 0) {
                classes.set(tile.slot(), seen);
            }
        }
        return Collections.unmodifiableList(classes);
    }

    private static SlotClass of(Tile tile, Size canvas) {
        double share = tile.visibleShare();
        if (share < SEEN_AT_ALL) {
            return SlotClass.HIDDEN;
        }
        double distance = distance(tile.centre(), canvas);
        boolean large = tile.quad().area() * share >= LARGE * canvas.pixels();
        if (share >= WHOLE && (large || distance <= CENTRE_RADIUS)) {
            return SlotClass.CENTRE;
        }
        return share >= MOSTLY_SEEN && (large || distance <= MIDDLE_RADIUS) ? SlotClass.MIDDLE : SlotClass.RIM;
    }

    /** From the middle of the canvas: 1 at the middle of each edge. */
    private static double distance(Point point, Size canvas) {
        return Math.hypot(point.x() * 2 / canvas.width() - 1, point.y() * 2 / canvas.height() - 1);
    }
}
