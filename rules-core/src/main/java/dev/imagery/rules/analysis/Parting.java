package dev.imagery.rules.analysis;

import dev.imagery.rules.analysis.Remainders.Remainder;
import java.util.Arrays;
import java.util.BitSet;

/** What is left of rules to be asked in each class of an attribute. Used by one thread. */
final class Parting {

    private final Remainders remainders;
    private final int[] left;
    private final int level;
    private final int[] others;
    private final Ints common;
    private final int[] asking;
    private final int[][] buckets;

    /**
     * @param left numbers of remainders, ascending
     * @param level of the attribute
     * @param wanted the classes that are asked for
     */
    Parting(Remainders remainders, Ints left, int level, BitSet wanted) {
        this.remainders = remainders;
        this.left = left.numbers();
        this.level = level;
        this.others = Arrays.stream(this.left)
                .filter(number -> remainders.get(number).level() != level)
                .toArray();
        this.common = new Ints(others);
        this.asking = new int[wanted.length()];
        this.buckets = new int[wanted.length()][];
        for (int number : this.left) {
            Remainder remainder = remainders.get(number);
            if (remainder.level() == level) {
                for (int valueClass : remainder.classes().numbers()) {
                    if (wanted.get(valueClass)) {
                        asking[valueClass]++;
                    }
                }
            }
        }
    }

    /** How much it takes to part them. */
    long cost() {
        long cost = (long) left.length + asking.length;
        for (int count : asking) {
            cost += count == 0 ? 0 : count + others.length;
        }
        return cost;
    }

    void part() {
        var ends = new int[asking.length];
        for (int i = 0; i < asking.length; i++) {
            if (asking[i] > 0) {
                buckets[i] = Arrays.copyOf(others, others.length + asking[i]);
                ends[i] = others.length;
            }
        }
        for (int number : left) {
            Remainder remainder = remainders.get(number);
            if (remainder.level() == level) {
                for (int valueClass : remainder.classes().numbers()) {
                    if (valueClass < asking.length && asking[valueClass] > 0) {
                        buckets[valueClass][ends[valueClass]++] = remainder.next();
                    }
                }
            }
        }
    }

    /** What is left in a wanted class, once they are parted. */
    Ints in(int valueClass) {
        return asking[valueClass] == 0 ? common : Ints.ascending(buckets[valueClass]);
    }
}
