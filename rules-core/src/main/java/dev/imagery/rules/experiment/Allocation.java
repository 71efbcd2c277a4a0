package dev.imagery.rules.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cell of every bucket. */
final class Allocation {

    private final String salt;
    private final @Nullable String[] cells = new @Nullable String[Experiment.BUCKETS];
    private final Map<String, Hand> hands = new TreeMap<>();

    private Allocation(String salt) {
        this.salt = salt;
    }

    /** Deals one step after the other. */
    static Allocation of(String salt, List<Map<String, Integer>> sizes) {
        var allocation = new Allocation(salt);
        sizes.forEach(allocation::resize);
        return allocation;
    }

    @Nullable String cellOf(int bucket) {
        return cells[bucket];
    }

    private void resize(Map<String, Integer> sizes) {
        hands.forEach((cell, hand) -> shrink(hand, sizes.getOrDefault(cell, 0)));
        var growing = new TreeSet<>(sizes.keySet());
        growing.forEach(cell -> takeBack(cell, sizes.getOrDefault(cell, 0)));
        growing.forEach(cell -> takeNew(cell, sizes.getOrDefault(cell, 0)));
    }

    private void shrink(Hand hand, int size) {
        while (hand.size() > size) {
            cells[hand.giveBack()] = null;
        }
    }

    private void takeBack(String cell, int size) {
        for (int bucket : hand(cell).takeBack(size, bucket -> cells[bucket] == null)) {
            cells[bucket] = cell;
        }
    }

    private void takeNew(String cell, int size) {
        Hand hand = hand(cell);
        if (hand.size() < size) {
            for (int bucket : hand.takeNew(size, bucket -> cells[bucket] == null)) {
                cells[bucket] = cell;
            }
        }
    }

    private Hand hand(String cell) {
        return hands.computeIfAbsent(cell, c -> new Hand(salt + '/' + c));
    }
}
