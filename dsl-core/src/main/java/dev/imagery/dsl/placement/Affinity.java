package dev.imagery.dsl.placement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which slots suit a title whatever else is placed. All titles of a franchise keep to one group of a pattern whose slots are never
 * side by side, and those of about one colour to one group of another. So most titles that should not stand side by side do not,
 * and none has to know of any other.
 */
final class Affinity {

    private static final int ANY = -1;

    /** Keeps the hashes apart that give titles their groups. */
    private static final long BY_TITLE = -1;

    private static final long BY_FRANCHISE = -2;
    private static final long BY_COLOUR = -3;

    private final SlotGraph graph;
    private final int[] apart;
    private final int[] byFranchise;
    private final int[] byColour;

    Affinity(SlotGraph graph, Likeness likeness, List<RankedTitle> titles) {
        this.graph = graph;
        this.apart = titles.stream()
                .mapToInt(title -> graph.apart().groupOf(StableHash.of(title.id(), BY_TITLE)))
                .toArray();
        this.byFranchise = titles.stream()
                .mapToInt(title -> title.franchise()
                        .map(name -> graph.franchises().groupOf(StableHash.of(hash(name), BY_FRANCHISE)))
                        .orElse(ANY))
                .toArray();
        this.byColour = IntStream.range(0, titles.size())
                .map(title -> likeness.colour(title)
                        .map(colour -> graph.colours().groupOf(StableHash.of(colour.cell(), BY_COLOUR)))
                        .orElse(ANY))
                .toArray();
    }

    private static long hash(String text) {
        return text.chars().asLongStream().reduce(0, StableHash::of);
    }

    boolean suits(int title, int slot) {
        return (byFranchise[title] == ANY
                        || byFranchise[title] == graph.franchises().group(slot))
                && (byColour[title] == ANY || byColour[title] == graph.colours().group(slot));
    }

    /** Whether a title may repeat there: it does so only in slots that are more than two from each other. */
    boolean mayRepeat(int title, int slot) {
        return apart[title] == graph.apart().group(slot);
    }
}
