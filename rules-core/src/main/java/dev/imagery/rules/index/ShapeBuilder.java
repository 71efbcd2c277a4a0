package dev.imagery.rules.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the rules of one {@link Shape}, best first. */
final class ShapeBuilder {

    private final Key key;
    private long[] keys = new long[8];
    private int[] ranks = new int[8];
    private int size;
    private int @Nullable [] fields;
    private boolean sameFields = true;
    private boolean settled = true;

    ShapeBuilder(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    /**
     * Ranks come in ascending order.
     *
     * @param open whether the rule has conditions that its key does not settle
     * @param fields that the rule gives
     */
    void add(long key, int rank, boolean open, int[] fields) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        keys[size] = key;
        ranks[size++] = rank;
        settled &= !open;
        sameFields &= this.fields == null || Arrays.equals(this.fields, fields);
        this.fields = fields;
    }

    Shape build() {
        var table = new KeyTable(key, size); // the heads are at first 1 + the entry that begins the slot's list
        var last = new int[table.slots()];
        var next = new int[size];
        for (int entry = 0; entry < size; entry++) {
            int slot = table.slot(keys[entry]);
            if (table.head(slot) == KeyTable.EMPTY) {
                table.put(slot, keys[entry], entry + 1);
            } else {
                next[last[slot] - 1] = entry + 1;
            }
            last[slot] = entry + 1;
        }
        return new Shape(key, ranks[0], table, postings(table, next), settled, sameFields ? fields : null);
    }

    /** Lays the lists out one after the other, turning each slot's first entry into its head. */
    private int[] postings(KeyTable table, int[] next) {
        var postings = new int[size * 2 + 1]; // a list of n ≥ 2 takes n + 1 places, which is at most 2n
        int end = 1;
        for (int slot = 0; slot < table.slots(); slot++) {
            int entry = table.head(slot);
            if (entry == KeyTable.EMPTY) {
                continue;
            }
            if (next[entry - 1] == 0) {
                table.turn(slot, ranks[entry - 1] + 1);
                continue;
            }
            int start = end++;
            for (; entry != 0; entry = next[entry - 1]) {
                postings[end++] = ranks[entry - 1];
            }
            postings[start] = end - start - 1;
            table.turn(slot, -start);
        }
        return Arrays.copyOf(postings, end);
    }
}
