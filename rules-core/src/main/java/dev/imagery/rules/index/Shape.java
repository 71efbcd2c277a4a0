package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.index.ReleaseIndex.Placement;

/**
 * All rules of a set that are found by the same attributes: a hash table from these attributes' values to the rules, best
 * first. The rules found may have further conditions, and different values may share a key; so each rule found is
 * asked whether it matches.
 */
final class Shape {

    /** Of an empty slot. Otherwise a head is 1 + rank of a single rule, or minus the place of its list in postings. */
    private static final int EMPTY = 0;

    private final int[] attributes;
    private final int bestRank;
    private final long[] keys;
    private final int[] heads;
    private final int[] postings;

    /**
     * @param attributes positions in the set's attributes
     * @param bestRank the least rank in this shape
     * @param keys as many as heads, a power of two
     * @param postings each list as its length and then its ranks, ascending; place 0 is not used
     */
    Shape(int[] attributes, int bestRank, long[] keys, int[] heads, int[] postings) {
        this.attributes = attributes;
        this.bestRank = bestRank;
        this.keys = keys;
        this.heads = heads;
        this.postings = postings;
    }

    int bestRank() {
        return bestRank;
    }

    /** Offers what matches. Returns the bound (see {@link Answer#bound}) after it. */
    int answer(Question question, Answer answer, Placement placement, CompiledRule[] rules, int bound) {
        long key = Key.SEED;
        for (int attribute : attributes) {
            AttributeValue value = question.value(placement.attributes()[attribute]);
            if (value == null) {
                return bound;
            }
            key = Key.with(key, value.text());
        }
        int head = heads[slot(keys, heads, key)];
        if (head == EMPTY) {
            return bound;
        }
        int length = head > 0 ? 1 : postings[-head];
        int open = bound;
        for (int i = 1; i <= length; i++) {
            int rank = head > 0 ? head - 1 : postings[i - head];
            if (rank > open) {
                return open;
            }
            if (rules[rank].matches(question, placement)) {
                for (int field : rules[rank].fields()) {
                    answer.offer(placement.fields()[field], rank);
                }
                open = answer.bound(placement.fields());
            }
        }
        return open;
    }

    /** Where the key is, or where it would go. There is always an empty slot. */
    static int slot(long[] keys, int[] heads, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (heads[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
