package dev.imagery.dsl.description;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.layout.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The titles of a composition by how much is seen of them. */
final class Prominent {

    /** Of the canvas's area: less is no difference that anybody sees, and tiles of one size differ by less. */
    private static final double AREA_STEP = 1e-4;

    /**
     * @param area of the canvas that the title fills, in steps
     * @param distance of its nearest tile from the middle of the canvas, 1 at the middle of each edge
     */
    private record Seen(long title, long area, double distance) {}

    private Prominent() {}

    /** A tile as it shows through what is laid over its layer. */
    private record Shown(Tile tile, double clarity) {

        double area() {
            return tile.quad().area() * tile.visibleShare() * clarity;
        }
    }

    /**
     * Those that fill most of the canvas first, where veiled tiles count for as much as shows through; of those that fill the same, the
     * one that is nearer to the middle.
     */
    static List<Long> titles(Composition composition) {
        Map<Long, List<Shown>> tiles = new LinkedHashMap<>();
        double clarity = 1;
        for (var layer :
                composition.design().scene(composition.canvas()).layers().reversed()) {
            clarity *= 1 - layer.veil();
            for (var tile : layer.tiles()) {
                var artwork = composition.artwork().get(composition.slots().get(tile.slot()));
                tiles.computeIfAbsent(artwork.title(), first -> new ArrayList<>())
                        .add(new Shown(tile, clarity));
            }
        }
        return tiles.entrySet().stream()
                .map(title -> seen(title.getKey(), title.getValue(), composition))
                .sorted(Comparator.comparingLong(Seen::area)
                        .reversed()
                        .thenComparingDouble(Seen::distance)
                        .thenComparingLong(Seen::title))
                .map(Seen::title)
                .toList();
    }

    private static Seen seen(long title, List<Shown> tiles, Composition composition) {
        var canvas = composition.canvas();
        double area = tiles.stream().mapToDouble(Shown::area).sum();
        double distance = tiles.stream()
                .map(shown -> shown.tile().centre())
                .mapToDouble(
                        centre -> Math.hypot(centre.x() * 2 / canvas.width() - 1, centre.y() * 2 / canvas.height() - 1))
                .min()
                .orElseThrow();
        return new Seen(title, Math.round(area / canvas.pixels() / AREA_STEP), distance);
    }
}
