package dev.imagery.dsl.selection;

import java.util.Comparator;

/**
 * A title that a market shows.
 *
 * @param rank among the titles that the market may be shown, from 0
 * @param selector that chose it, from 0; {@link #FORCED} for none
 * @param order among those of its selector, from 1: which place it had when the selector chose
 * @param quota that asked for it, from 0; {@link #NO_QUOTA} for none
 */
record Pick(int rank, int selector, int order, int quota) {

    static final int FORCED = -1;
    static final int NO_QUOTA = -1;

    /** Forced titles first, as they are stated; then those of each selector by rank. */
    static final Comparator<Pick> BEST_FIRST = Comparator.comparingInt(Pick::selector)
            .thenComparingInt(pick -> pick.isForced() ? pick.order() : pick.rank());

    boolean isForced() {
        return selector == FORCED;
    }
}
