package dev.imagery.dsl.placement;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Repeats titles in slots for which there are none left. Each slot chooses by itself: the title with the highest hash of those that
 * may repeat there, which keep clear of each other without knowing of each other. Then those whose neighbours turn out not to suit
 * choose again.
 */
final class Repeating {

    private final Board board;
    private final Affinity affinity;
    private final long[] ids;

    /** @param ids of the titles, by rank */
    Repeating(Board board, Affinity affinity, long[] ids) {
        this.board = board;
        this.affinity = affinity;
        this.ids = ids.clone();
    }

    /** @param seen the slots that are seen; those that are empty are filled */
    void fill(int[] seen) {
        int[] slots = Arrays.stream(seen).filter(board::isEmpty).toArray();
        var once = board.copy();
        for (int slot : slots) {
            board.put(slot, mildest(slot, title -> objectionAlone(slot, title, once)));
        }
        for (int slot : slots) {
            if (!board.suits(slot, board.title(slot))) {
                board.put(slot, mildest(slot, title -> objectionBesideRepeats(slot, title)));
            }
        }
    }

    /** The title that there is least against; of those, the one with the highest hash. */
    private int mildest(int slot, IntUnaryOperator objection) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (int title = 0; title < ids.length; title++) {
            int found = objection.applyAsInt(title);
            long hash = StableHash.of(ids[title], slot);
            if (found < least || (found == least && hash > highest)) {
                best = title;
                least = found;
                highest = hash;
            }
        }
        return best;
    }

    private int objectionAlone(int slot, int title, Board once) {
        if (!affinity.mayRepeat(title, slot) || !once.suits(slot, title)) {
            return 2;
        }
        return affinity.suits(title, slot) ? 0 : 1;
    }

    private int objectionBesideRepeats(int slot, int title) {
        if (board.suits(slot, title)) {
            return affinity.mayRepeat(title, slot) ? 0 : 1;
        }
        return board.isBesideItself(slot, title) ? 3 : 2;
    }
}
