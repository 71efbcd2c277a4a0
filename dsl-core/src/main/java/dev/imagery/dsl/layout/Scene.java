package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.SortedSet;

/**
 * What a design shows on one canvas. A canvas of the same aspect and other size gives the same scene, scaled.
 *
 * @param canvas in pixels
 * @param slots how many slots the design has, those that are not seen included
 * @param background as {@code #rrggbb}
 * @param layers from the lowest; at least one
 */
public record Scene(Size canvas, int slots, String background, List<Layer> layers) {

    public Scene {
        layers = List.copyOf(layers);
    }

    /** The tiles that the canvas shows a part of, in the order in which they are drawn. */
    public List<Tile> tiles() {
        return layers.stream().flatMap(layer -> layer.tiles().stream()).toList();
    }

    /** For each slot, by its number, the slots that are seen right beside it anywhere on the canvas. */
    public List<SortedSet<Integer>> neighbours() {
        return Neighbours.in(this);
    }

    /** For each slot, by its number, its class. */
    public List<SlotClass> slotClasses() {
        return Prominence.classes(this);
    }
}
