package dev.imagery.dsl.placement;

import static dev.imagery.dsl.placement.PlacementRule.STABLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Measures how many slots change when as many titles as slots are placed and one of them comes, goes or is replaced. */
final class StabilityFigures {

    private StabilityFigures() {}

    /** @param arguments how many changes to try on each stage, and a seed */
    public static void main(String[] arguments) {
        int changes = Integer.parseInt(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        for (var stage : List.of(
                Stage.grid(4, 6),
                Stage.grid(6, 10),
                Stage.grid(10, 12),
                Stage.grid(10, 15),
                Stage.perspective(10, 15, Stage.HD))) {
            int slots = stage.slots().size();
            var placing = stage.placing();
            int[] changed = IntStream.range(0, changes)
                    .map(each -> changed(placing, slots, each % 4, random))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s: mean %.2f, 99th percentile %d, most %d, over a tenth %d of %d%n",
                    stage,
                    Arrays.stream(changed).average().orElseThrow(),
                    changed[changes * 99 / 100],
                    changed[changes - 1],
                    Arrays.stream(changed).filter(each -> each > slots / 10).count(),
                    changes);
        }
    }

    private static int changed(Placing placing, int slots, int kind, Random random) {
        var before = Catalogues.random(slots, random);
        var after = new ArrayList<>(before);
        switch (kind) {
            case 0 -> after.add(random.nextInt(slots + 1), Catalogues.random(random));
            case 1 -> after.remove(random.nextInt(slots));
            case 2 -> after.set(random.nextInt(slots), Catalogues.random(random));
            default -> {
                after.removeLast();
                after.addFirst(Catalogues.random(random));
            }
        }
        var earlier = placing.place(before, List.of(), STABLE).titles();
        var later = placing.place(after, List.of(), STABLE).titles();
        return (int) IntStream.range(0, slots)
                .filter(slot -> !before.get(earlier.get(slot)).equals(after.get(later.get(slot))))
                .count();
    }
}
