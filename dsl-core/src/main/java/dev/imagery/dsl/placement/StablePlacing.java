package dev.imagery.dsl.placement;

import dev.imagery.dsl.layout.SlotClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Placement that hardly changes when a title comes or goes, though it knows of no earlier one.
 *
 * <p>In the order of their ranks, titles try slots: two of the centre, one of the middle, one of the rim, those that rendezvous
 * hashing of title and slot (D. Thaler, C. Ravishankar, "Using name-based mappings to increase hit rates", 1998) puts first in
 * each class; each takes the first that is free. So a slot shows the best ranked title that tries it, ranks count only in
 * comparison, and a title that comes in at the top makes one other move in each class, or two. What is left over then, slots and
 * titles, pairs off by the same hash, the highest first. Were every title to try every slot of a class, the classes would follow
 * the ranks exactly, and three times as many would move.
 *
 * <p>Slots for which there are no titles left repeat some. Last, the few that stand beside what they should not are swapped.
 */
final class StablePlacing {

    /** How many slots a title tries in the centre. More would follow ranks closer, and move more. */
    private static final int TRIES_IN_CENTRE = 2;

    /** So that the pairs of a design of ten thousand slots fit in memory. */
    private static final int MOST_PAIRED_AT_ONCE = 512;

    private static final int NONE = -1;

    private final SlotGraph graph;
    private final Board board;
    private final Affinity affinity;
    private final long[] ids;
    private final boolean[] placed;
    private int free;

    StablePlacing(SlotGraph graph, Board board, Likeness likeness, List<RankedTitle> titles) {
        this.graph = graph;
        this.board = board;
        this.affinity = new Affinity(graph, likeness, titles);
        this.ids = titles.stream().mapToLong(RankedTitle::id).toArray();
        this.placed = new boolean[ids.length];
    }

    /** Fills every slot that is not pinned. */
    void fill() {
        for (int slot = 0; slot < graph.slots(); slot++) {
            if (!board.isEmpty(slot)) {
                placed[board.title(slot)] = true;
            }
        }
        int[] seen = SlotGraph.SEEN.stream()
                .flatMapToInt(each -> Arrays.stream(graph.of(each)))
                .sorted()
                .toArray();
        free = (int) Arrays.stream(seen).filter(board::isEmpty).count();
        for (int title = 0; title < ids.length && free > 0; title++) {
            if (!placed[title]) {
                tryBestSlots(title);
            }
        }
        pairOff(seen);
        if (free > 0) {
            new Repeating(board, affinity, ids).fill(seen);
        }
        new Settling(graph, board, this::hash).run();
        fillHidden();
    }

    private long hash(int title, int slot) {
        return StableHash.of(ids[title], slot);
    }

    private void tryBestSlots(int title) {
        boolean placed = false;
        int[] suiting = Arrays.stream(graph.of(SlotClass.CENTRE))
                .filter(slot -> affinity.suits(title, slot))
                .toArray();
        // The centre has few slots, and a good rank counts for more there than neighbours do.
        int[] centre = suiting.length > 0 ? suiting : graph.of(SlotClass.CENTRE);
        int tried = NONE;
        for (int attempt = 0; attempt < Math.min(TRIES_IN_CENTRE, centre.length) && !placed; attempt++) {
            int before = tried;
            tried = best(title, centre, slot -> before == NONE || hash(title, slot) < hash(title, before));
            placed = takes(title, tried);
        }
        for (var slotClass : List.of(SlotClass.MIDDLE, SlotClass.RIM)) {
            placed = placed || takes(title, best(title, graph.of(slotClass), slot -> affinity.suits(title, slot)));
        }
    }

    /** The slot with the highest hash; {@link #NONE} where there is none. */
    private int best(int title, int[] slots, IntPredicate condition) {
        int best = NONE;
        long highest = Long.MIN_VALUE;
        for (int slot : slots) {
            long hash = hash(title, slot);
            if (hash >= highest && condition.test(slot)) {
                best = slot;
                highest = hash;
            }
        }
        return best;
    }

    private boolean takes(int title, int slot) {
        boolean possible = slot != NONE && board.isEmpty(slot);
        if (possible) {
            board.put(slot, title);
            placed[title] = true;
            free--;
        }
        return possible;
    }

    /** Gives slots that are left the best ranked titles that are left. */
    private void pairOff(int[] seen) {
        int[] slots = Arrays.stream(seen).filter(board::isEmpty).toArray();
        int[] titles = IntStream.range(0, ids.length)
                .filter(title -> !placed[title])
                .limit(slots.length)
                .toArray();
        for (int from = 0; from < titles.length; from += MOST_PAIRED_AT_ONCE) {
            var some = Arrays.copyOfRange(titles, from, Math.min(titles.length, from + MOST_PAIRED_AT_ONCE));
            long[] pairs = pairs(some, slots);
            pairOff(pairs, some, slots, true);
            pairOff(pairs, some, slots, false);
        }
    }

    private void pairOff(long[] pairs, int[] titles, int[] slots, boolean onlyWhatSuits) {
        long index = (1L << indexBits(pairs.length)) - 1;
        for (int i = pairs.length - 1; i >= 0; i--) {
            int pair = (int) (pairs[i] & index);
            int title = titles[pair / slots.length];
            int slot = slots[pair % slots.length];
            if (!placed[title] && (!onlyWhatSuits || affinity.suits(title, slot))) {
                takes(title, slot);
            }
        }
    }

    /** All pairs by rising hash, whose lowest bits are replaced by the pair's index. */
    private long[] pairs(int[] titles, int[] slots) {
        var pairs = new long[titles.length * slots.length];
        int indexBits = indexBits(pairs.length);
        for (int i = 0; i < pairs.length; i++) {
            long hash = hash(titles[i / slots.length], slots[i % slots.length]);
            pairs[i] = hash >>> indexBits << indexBits | i;
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static int indexBits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    /** Nobody sees them, so they take anything, each for itself. */
    private void fillHidden() {
        for (int slot : graph.of(SlotClass.HIDDEN)) {
            int best = 0;
            for (int title = 1; title < ids.length; title++) {
                best = hash(title, slot) > hash(best, slot) ? title : best;
            }
            if (board.isEmpty(slot)) {
                board.put(slot, best);
            }
        }
    }
}
