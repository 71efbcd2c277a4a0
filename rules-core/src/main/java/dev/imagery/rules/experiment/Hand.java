package dev.imagery.rules.experiment;

import dev.imagery.rules.condition.Percentage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The buckets that a cell has, and those that it had, each the last one first. Used by one thread. */
final class Hand {

    private final String salt;
    private final Deque<Integer> held = new ArrayDeque<>();
    private final Deque<Integer> givenBack = new ArrayDeque<>();

    /** @param salt of the order in which it takes what it never had */
    Hand(String salt) {
        this.salt = salt;
    }

    int size() {
        return held.size();
    }

    /** The bucket that was taken last. */
    int giveBack() {
        int bucket = held.pop();
        givenBack.push(bucket);
        return bucket;
    }

    /** Takes what it gave back last, until it has so many; all that it took. */
    List<Integer> takeBack(int size, IntPredicate free) {
        var taken = new ArrayList<Integer>();
        for (Iterator<Integer> given = givenBack.iterator(); held.size() < size && given.hasNext(); ) {
            int bucket = given.next();
            if (free.test(bucket)) {
                given.remove();
                held.push(bucket);
                taken.add(bucket);
            }
        }
        return taken;
    }

    /** Takes free buckets in its own order, until it has so many; all that it took. */
    List<Integer> takeNew(int size, IntPredicate free) {
        List<Integer> taken = IntStream.range(0, Experiment.BUCKETS)
                .filter(free)
                .mapToLong(this::place)
                .sorted()
                .limit((long) size - held.size())
                .mapToObj(place -> (int) place)
                .toList();
        taken.forEach(held::push);
        return taken;
    }

    /** In the cell's own order: where the bucket falls by the salt, and of equals the bucket; the latter is in the last 32 bits. */
    private long place(int bucket) {
        return (long) Percentage.place(salt, Integer.toString(bucket)) << Integer.SIZE | bucket;
    }
}
