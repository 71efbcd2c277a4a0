package dev.imagery.dsl.placement;

import dev.imagery.dsl.layout.SlotClass;

/**
 * Swaps titles that stand where they do not suit, each with the first that the title's hash finds and that makes both suit: of its
 * own class of slots, or else of any that is seen. Titles that suit everybody else stay where they are.
 */
final class Settling {

    /** What ranks slots for a title. */
    @FunctionalInterface
    interface Preference {
        long of(int title, int slot);
    }

    private final SlotGraph graph;
    private final Board board;
    private final Preference preference;

    Settling(SlotGraph graph, Board board, Preference preference) {
        this.graph = graph;
        this.board = board;
        this.preference = preference;
    }

    void run() {
        for (var slotClass : SlotGraph.SEEN) {
            for (int slot : graph.of(slotClass)) {
                if (!suits(slot) && !board.isPinned(slot)) {
                    settle(slot, slotClass);
                }
            }
        }
    }

    private void settle(int slot, SlotClass own) {
        boolean settled = settles(slot, graph.of(own));
        for (var other : SlotGraph.SEEN) {
            settled = settled || (other != own && settles(slot, graph.of(other)));
        }
    }

    private boolean suits(int slot) {
        return board.suits(slot, board.title(slot));
    }

    private boolean settles(int slot, int[] slots) {
        int title = board.title(slot);
        int best = -1;
        long highest = Long.MIN_VALUE;
        for (int other : slots) {
            long hash = preference.of(title, other);
            if (hash >= highest && !board.isPinned(other) && board.title(other) != title && helps(slot, other)) {
                best = other;
                highest = hash;
            }
        }
        if (best >= 0) {
            board.swap(slot, best);
        }
        return best >= 0;
    }

    private boolean helps(int slot, int other) {
        board.swap(slot, other);
        boolean both = suits(slot) && suits(other);
        board.swap(slot, other);
        return both;
    }
}
