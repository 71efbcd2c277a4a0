package dev.imagery.dsl.placement;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the slots of one scene to titles. The same scene, titles, pins and rule give the same placement. May be used by several
 * threads at once.
 */
public final class Placing {

    private final List<Slot> slots;
    private final SlotGraph graph;

    private Placing(List<Slot> slots, SlotGraph graph) {
        this.slots = slots;
        this.graph = graph;
    }

    /**
     * @param slots of the design, by number
     * @param scene that the design shows on the canvas
     * @param safeAreas where the page covers the picture
     */
    public static Placing on(List<Slot> slots, Scene scene, List<Box> safeAreas) {
        return new Placing(List.copyOf(slots), new SlotGraph(scene, safeAreas));
    }

    /**
     * Places titles; a pin of a title that is not among them is none.
     *
     * @param titles by rank, each once, at least one
     * @param pins the earlier wins
     */
    public Placement place(List<RankedTitle> titles, List<Pin> pins, PlacementRule rule) {
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("there is at least one title to be placed");
        }
        var likeness = new Likeness(titles);
        var board = Board.empty(graph, likeness);
        var pinning = new Pinning(slots, graph, board, titles);
        var unkept = new ArrayList<Unkept>();
        unkept.addAll(pinning.pin(pins, rule));
        switch (rule) {
            case ORDERED -> OrderedPlacing.fill(board, slots, titles.size());
            case STABLE -> new StablePlacing(graph, board, likeness, titles).fill();
        }
        unkept.addAll(pinning.seenTooLittle(pins));
        unkept.addAll(new Finding(graph, board, likeness, titles).unkept());
        return new Placement(Arrays.stream(board.titles()).boxed().toList(), unkept);
    }
}
