package dev.imagery.dsl.layout;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which slots are seen beside each other. */
final class Neighbours {

    private final List<SortedSet<Integer>> bySlot;

    private Neighbours(int slots) {
        bySlot = IntStream.range(0, slots)
                .<SortedSet<Integer>>mapToObj(slot -> new TreeSet<>())
                .toList();
    }

    static List<SortedSet<Integer>> in(Scene scene) {
        var neighbours = new Neighbours(scene.slots());
        for (int i = 0; i < scene.layers().size(); i++) {
            var layer = scene.layers().get(i);
            neighbours.onOnePlane(layer);
            for (var below : scene.layers().subList(0, i)) {
                neighbours.aboveEachOther(layer.tiles(), below.tiles());
            }
        }
        return neighbours.bySlot.stream()
                .map(Collections::unmodifiableSortedSet)
                .toList();
    }

    /** Downwards in the order of their upper edges, a tile is compared only with those that begin above its end. */
    private void onOnePlane(Layer layer) {
        var tiles = layer.tiles().stream()
                .sorted(Comparator.comparingDouble(Tile::y))
                .toList();
        for (int i = 0; i < tiles.size(); i++) {
            var upper = tiles.get(i);
            double end = upper.y() + upper.height() + layer.padding() + 1;
            for (int k = i + 1; k < tiles.size() && tiles.get(k).y() <= end; k++) {
                if (upper.isBeside(tiles.get(k), layer.padding())) {
                    add(upper, tiles.get(k));
                }
            }
        }
    }

    private void aboveEachOther(List<Tile> above, List<Tile> below) {
        for (var upper : above) {
            for (var lower : below) {
                if (upper.quad().bounds().overlaps(lower.quad().bounds())) {
                    add(upper, lower);
                }
            }
        }
    }

    private void add(Tile one, Tile other) {
        if (one.slot() != other.slot()) {
            bySlot.get(one.slot()).add(other.slot());
            bySlot.get(other.slot()).add(one.slot());
        }
    }
}
