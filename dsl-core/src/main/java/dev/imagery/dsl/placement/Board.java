package dev.imagery.dsl.placement;

import java.util.Arrays;

/** What stands where so far. Slots and titles are known by their numbers and ranks, from 0. */
final class Board {

    static final int EMPTY = -1;

    private final SlotGraph graph;
    private final Likeness likeness;
    private final int[] titles;
    private final boolean[] pinned;

    private Board(SlotGraph graph, Likeness likeness, int[] titles, boolean[] pinned) {
        this.graph = graph;
        this.likeness = likeness;
        this.titles = titles;
        this.pinned = pinned;
    }

    static Board empty(SlotGraph graph, Likeness likeness) {
        var titles = new int[graph.slots()];
        Arrays.fill(titles, EMPTY);
        return new Board(graph, likeness, titles, new boolean[graph.slots()]);
    }

    Board copy() {
        return new Board(graph, likeness, titles.clone(), pinned.clone());
    }

    /** The rank of the title there, or {@link #EMPTY}. */
    int title(int slot) {
        return titles[slot];
    }

    boolean isEmpty(int slot) {
        return titles[slot] == EMPTY;
    }

    boolean isPinned(int slot) {
        return pinned[slot];
    }

    void put(int slot, int title) {
        titles[slot] = title;
    }

    void pin(int slot, int title) {
        put(slot, title);
        pinned[slot] = true;
    }

    void swap(int one, int other) {
        int title = titles[one];
        titles[one] = titles[other];
        titles[other] = title;
    }

    /** Whether a title would be within two slots of itself nowhere, nor beside one that is like it. */
    boolean suits(int slot, int title) {
        for (int near : graph.withinTwo(slot)) {
            if (titles[near] == title) {
                return false;
            }
        }
        return !isBesideOneAlike(slot, title);
    }

    private boolean isBesideOneAlike(int slot, int title) {
        for (int neighbour : graph.beside(slot)) {
            int other = titles[neighbour];
            if (other != EMPTY && other != title && likeness.areAlike(other, title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title would be right beside itself. */
    boolean isBesideItself(int slot, int title) {
        for (int neighbour : graph.beside(slot)) {
            if (titles[neighbour] == title) {
                return true;
            }
        }
        return false;
    }

    int[] titles() {
        return titles.clone();
    }
}
