package dev.imagery.dsl.placement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Slots in groups such that no two slots of one group are near each other: like the two colours of a chessboard. */
final class Pattern {

    private static final int NONE = -1;

    private final int[] groups;
    private final int count;

    private Pattern(int[] groups) {
        this.groups = groups;
        this.count = Arrays.stream(groups).max().orElse(0) + 1;
    }

    /**
     * Gives each slot in turn the lowest group that no slot near it has.
     *
     * @param near for each slot, the slots near it
     */
    static Pattern of(int[][] near) {
        return of(near, IntStream.range(0, near.length));
    }

    /** Another one, with the slots in a shuffled order. */
    static Pattern shuffled(int[][] near) {
        return of(
                near,
                IntStream.range(0, near.length)
                        .boxed()
                        .sorted((one, other) -> Long.compare(StableHash.of(0, one), StableHash.of(0, other)))
                        .mapToInt(Integer::intValue));
    }

    private static Pattern of(int[][] near, IntStream order) {
        var groups = new int[near.length];
        Arrays.fill(groups, NONE);
        order.forEach(slot -> {
            var taken = new BitSet();
            for (int neighbour : near[slot]) {
                if (groups[neighbour] != NONE) {
                    taken.set(groups[neighbour]);
                }
            }
            groups[slot] = taken.nextClearBit(0);
        });
        return new Pattern(groups);
    }

    /** From 0. */
    int group(int slot) {
        return groups[slot];
    }

    /** The group that belongs to a hash. */
    int groupOf(long hash) {
        return (int) Long.remainderUnsigned(hash, count);
    }
}
