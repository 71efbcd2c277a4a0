package dev.imagery.rules.index;

import org.jspecify.annotations.Nullable;

/**
 * All rules of a set that are found by the same attributes: a table from these attributes' values to the rules, best first. The rules found
 * may have further conditions, and where the key is not exact different values may share one; what is not settled by the key each rule
 * found is asked.
 */
final class Shape {

    private final Key key;
    private final int bestRank;
    private final KeyTable table;
    private final int[] postings;
    private final boolean settled;
    private final int @Nullable [] fields;

    /**
     * @param bestRank the least rank in this shape
     * @param table of each key 1 + rank of a single rule, or minus the place of its list in postings
     * @param postings each list as its length and then its ranks, ascending; place 0 is not used
     * @param settled whether every rule matches what has its key
     * @param fields that all its rules give; null where they differ
     */
    Shape(Key key, int bestRank, KeyTable table, int[] postings, boolean settled, int @Nullable [] fields) {
        this.key = key;
        this.bestRank = bestRank;
        this.table = table;
        this.postings = postings;
        this.settled = settled;
        this.fields = fields;
    }

    int bestRank() {
        return bestRank;
    }

    /** Offers what matches. Returns the bound (see {@link Answer#bound}) after it. */
    int answer(Asking asking, Answer answer, CompiledRules rules, int[] setFields, int bound) {
        long found = 0;
        int[] attributes = key.attributes();
        for (int i = 0; i < attributes.length; i++) {
            int number = asking.number(attributes[i]);
            if (number == ValueNumbers.UNLISTED) {
                return bound;
            }
            found = key.with(found, i, number);
        }
        int head = table.head(table.slot(found));
        if (head == KeyTable.EMPTY) {
            return bound;
        }
        int length = head > 0 ? 1 : postings[-head];
        int open = bound;
        for (int i = 1; i <= length; i++) {
            int rank = head > 0 ? head - 1 : postings[i - head];
            if (rank > open) {
                return open;
            }
            if (settled || rules.matches(rank, asking)) {
                int[] given = fields == null ? rules.fields(rank) : fields;
                int selection = rules.firstSelection(rank);
                for (int field = 0; field < given.length; field++) {
                    answer.offer(asking.field(given[field]), rank, selection + field);
                }
                open = answer.bound(setFields);
            }
        }
        return open;
    }
}
