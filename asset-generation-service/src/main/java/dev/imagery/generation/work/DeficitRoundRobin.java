package dev.imagery.generation.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Deficit round robin: lanes are served in turn, each as much work as its deficit covers, which grows by a quantum in each of its
 * turns; so lanes get equal shares of CPU time whatever the sizes of their chunks.
 *
 * @see <a href="https://doi.org/10.1109/90.502236">M. Shreedhar and G. Varghese, Efficient Fair Queuing Using Deficit Round-Robin,
 *     IEEE/ACM Transactions on Networking 4 (1996)</a>
 */
final class DeficitRoundRobin {

    /**
     * What waits of one batch.
     *
     * @param deficit seconds of CPU that it may still feed in the turn that it is in
     * @param waiting its first chunks, in order; as many as there is room for, where it has so many
     * @param <K> what names a lane
     */
    record Lane<K>(K key, double deficit, List<WaitingChunk> waiting) {}

    /**
     * What is served.
     *
     * @param chunks in the order in which they are to be worked on
     * @param after the lanes in the order of their next turns, with what their deficits are then
     */
    record Served<K>(List<Long> chunks, List<Lane<K>> after) {}

    private DeficitRoundRobin() {}

    /**
     * @param lanes in the order of their turns
     * @param room how many chunks may be served
     * @param quantum seconds of CPU, above 0; at least the cost of most chunks, or lanes are asked in vain
     */
    static <K> Served<K> serve(List<Lane<K>> lanes, int room, double quantum) {
        var turns = new ArrayDeque<Turn<K>>();
        lanes.forEach(lane -> turns.add(new Turn<>(lane)));
        var chunks = new ArrayList<Long>();
        while (chunks.size() < room && turns.stream().anyMatch(Turn::waits)) {
            serveFirst(turns, chunks, room, quantum);
        }
        return new Served<>(chunks, turns.stream().map(Turn::lane).toList());
    }

    private static <K> void serveFirst(Deque<Turn<K>> turns, List<Long> chunks, int room, double quantum) {
        var turn = turns.getFirst();
        turn.begin(quantum);
        while (chunks.size() < room && turn.affordsNext()) {
            chunks.add(turn.next());
        }
        if (!turn.affordsNext()) {
            turns.addLast(turns.removeFirst());
            turn.end();
        }
    }

    private static final class Turn<K> {

        private final K key;
        private final Deque<WaitingChunk> waiting;
        private double deficit;
        private boolean begun;

        Turn(Lane<K> lane) {
            this.key = lane.key();
            this.waiting = new ArrayDeque<>(lane.waiting());
            this.deficit = lane.deficit();
            // one that was left in its turn for want of room goes on with it
            this.begun = affordsNext();
        }

        void begin(double quantum) {
            if (!begun) {
                deficit += quantum;
                begun = true;
            }
        }

        /** One that has nothing to do saves nothing for later. */
        void end() {
            begun = false;
            if (waiting.isEmpty()) {
                deficit = 0;
            }
        }

        boolean waits() {
            return !waiting.isEmpty();
        }

        boolean affordsNext() {
            return !waiting.isEmpty() && waiting.getFirst().cost() <= deficit;
        }

        long next() {
            var chunk = waiting.removeFirst();
            deficit -= chunk.cost();
            return chunk.id();
        }

        Lane<K> lane() {
            return new Lane<>(key, deficit, List.copyOf(waiting));
        }
    }
}
