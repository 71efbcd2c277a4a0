package dev.imagery.rules.index;

/** Slots of keys: an array as long as there are keys, where they are dense; a hash table with linear probing otherwise. */
final class KeyTable {

    /** Of an empty slot. */
    static final int EMPTY = 0;

    /** A dense table may have so many slots for each entry, or so many in all. */
    private static final int SLOTS_AN_ENTRY = 8;

    private static final int FEW_SLOTS = 1_024;

    private final boolean dense;
    private final long[] keys;
    private final int[] heads;

    KeyTable(Key key, int entries) {
        this.dense = key.isExact() && key.combinations() <= Math.max(FEW_SLOTS, (long) SLOTS_AN_ENTRY * entries);
        int slots = dense
                ? (int) key.combinations()
                : Integer.highestOneBit(Math.max(2, entries)) * 4; // between a quarter and a half full
        this.keys = new long[dense ? 0 : slots];
        this.heads = new int[slots];
    }

    int slots() {
        return heads.length;
    }

    /** Where the key is, or where it would go. */
    int slot(long key) {
        if (dense) {
            return (int) key;
        }
        int mask = heads.length - 1;
        int slot =
                (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask; // Fibonacci hashing (Knuth, volume 3, 6.4)
        while (heads[slot] != EMPTY && keys[slot] != key) { // there is always an empty slot
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int head(int slot) {
        return heads[slot];
    }

    void put(int slot, long key, int head) {
        if (!dense) {
            keys[slot] = key;
        }
        heads[slot] = head;
    }

    void turn(int slot, int head) {
        heads[slot] = head;
    }
}
