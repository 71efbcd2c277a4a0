package dev.imagery.rules.index;

import java.util.Arrays;

/** Collects the rules of one {@link Shape}, best first. */
final class ShapeBuilder {

    private final int[] attributes;
    private long[] keys = new long[8];
    private int[] ranks = new int[8];
    private int size;

    ShapeBuilder(int[] attributes) {
        this.attributes = attributes;
    }

    int[] attributes() {
        return attributes;
    }

    /** Ranks come in ascending order. */
    void add(long key, int rank) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        keys[size] = key;
        ranks[size++] = rank;
    }

    Shape build() {
        int capacity = Integer.highestOneBit(Math.max(2, size)) * 4; // between a quarter and a half full
        var tableKeys = new long[capacity];
        var first = new int[capacity]; // 1 + the entry that begins the slot's list
        var last = new int[capacity];
        var next = new int[size];
        for (int entry = 0; entry < size; entry++) {
            int slot = Shape.slot(tableKeys, first, keys[entry]);
            if (first[slot] == 0) {
                tableKeys[slot] = keys[entry];
                first[slot] = entry + 1;
            } else {
                next[last[slot] - 1] = entry + 1;
            }
            last[slot] = entry + 1;
        }
        return new Shape(attributes, ranks[0], tableKeys, first, postings(first, next));
    }

    /** Lays the lists out one after the other, turning each slot's first entry into its head. */
    private int[] postings(int[] first, int[] next) {
        var postings = new int[size * 2 + 1]; // a list of n ≥ 2 takes n + 1 places, which is at most 2n
        int end = 1;
        for (int slot = 0; slot < first.length; slot++) {
            int entry = first[slot];
            if (entry == 0) {
                continue;
            }
            if (next[entry - 1] == 0) {
                first[slot] = ranks[entry - 1] + 1;
                continue;
            }
            int start = end++;
            for (; entry != 0; entry = next[entry - 1]) {
                postings[end++] = ranks[entry - 1];
            }
            postings[start] = end - start - 1;
            first[slot] = -start;
        }
        return Arrays.copyOf(postings, end);
    }
}
