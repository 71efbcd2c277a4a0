package dev.imagery.dsl.placement;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.SlotClass;
import dev.imagery.dsl.layout.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How the slots of a scene lie to each other and to the eye. Slots are known by their numbers, from 0. */
final class SlotGraph {

    /** The classes of slots that are seen, the best first. */
    static final List<SlotClass> SEEN = List.of(SlotClass.CENTRE, SlotClass.MIDDLE, SlotClass.RIM);

    private final int[][] beside;
    private final int[][] withinTwo;
    private final Pattern apart;
    private final Pattern franchises;
    private final Pattern colours;
    private final Map<SlotClass, int[]> byClass = new EnumMap<>(SlotClass.class);
    private final double[] seenShares;
    private final OptionalInt centre;

    SlotGraph(Scene scene, List<Box> safeAreas) {
        this.beside = scene.neighbours().stream()
                .map(slots -> slots.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.withinTwo = withinTwo();
        this.apart = Pattern.of(withinTwo);
        this.franchises = Pattern.shuffled(beside);
        this.colours = Pattern.of(beside);
        var classes = scene.slotClasses();
        for (var each : SlotClass.values()) {
            byClass.put(
                    each,
                    IntStream.range(0, classes.size())
                            .filter(slot -> classes.get(slot) == each)
                            .toArray());
        }
        this.seenShares = new double[beside.length];
        scene.tiles()
                .forEach(tile ->
                        seenShares[tile.slot()] = Math.max(seenShares[tile.slot()], seenShare(tile, scene, safeAreas)));
        this.centre = scene.tiles().stream()
                .min(Comparator.comparingDouble((Tile tile) -> fromMiddle(tile, scene))
                        .thenComparingInt(Tile::slot))
                .map(tile -> OptionalInt.of(tile.slot()))
                .orElseGet(OptionalInt::empty);
    }

    private int[][] withinTwo() {
        var reached = new int[beside.length][];
        for (int slot = 0; slot < beside.length; slot++) {
            var near = new TreeSet<Integer>();
            for (int neighbour : beside[slot]) {
                near.add(neighbour);
                for (int second : beside[neighbour]) {
                    near.add(second);
                }
            }
            near.remove(slot);
            reached[slot] = near.stream().mapToInt(Integer::intValue).toArray();
        }
        return reached;
    }

    private static double seenShare(Tile tile, Scene scene, List<Box> safeAreas) {
        double covered = safeAreas.stream()
                .mapToDouble(area -> coveredShare(tile, scene, area))
                .sum();
        return Math.max(0, tile.visibleShare() - covered);
    }

    private static double coveredShare(Tile tile, Scene scene, Box area) {
        double left = area.left() * scene.canvas().width();
        double top = area.top() * scene.canvas().height();
        return moved(tile.quad(), -left, -top)
                .shareInside(
                        area.width() * scene.canvas().width(),
                        area.height() * scene.canvas().height());
    }

    private static Quad moved(Quad quad, double x, double y) {
        var corners = new ArrayList<Point>();
        quad.corners().forEach(corner -> corners.add(new Point(corner.x() + x, corner.y() + y)));
        return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    }

    private static double fromMiddle(Tile tile, Scene scene) {
        var middle = tile.centre();
        return Math.hypot(
                middle.x() - scene.canvas().width() / 2.0,
                middle.y() - scene.canvas().height() / 2.0);
    }

    int slots() {
        return beside.length;
    }

    /** Those that are seen right beside a slot. */
    int[] beside(int slot) {
        return beside[slot];
    }

    /** Those beside it and those beside them. */
    int[] withinTwo(int slot) {
        return withinTwo[slot];
    }

    int[] of(SlotClass slotClass) {
        return byClass.getOrDefault(slotClass, new int[0]);
    }

    /** Slots of one group of it are further than two from each other. */
    Pattern apart() {
        return apart;
    }

    /** Slots of one group of it are not side by side. */
    Pattern franchises() {
        return franchises;
    }

    /** Another one of which that holds. */
    Pattern colours() {
        return colours;
    }

    /** How much is seen of a slot's tile outside of the safe area: 0 to 1. */
    double seenShare(int slot) {
        return seenShares[slot];
    }

    /** The slot seen nearest to the middle of the picture. */
    OptionalInt centre() {
        return centre;
    }
}
