package dev.imagery.dsl.placement;

import java.util.ArrayList;
import java.util.List;

/** Finds what a placement does not keep of how titles should lie to each other. Each pair of slots is named once. */
final class Finding {

    private final SlotGraph graph;
    private final Board board;
    private final Likeness likeness;
    private final List<RankedTitle> titles;

    Finding(SlotGraph graph, Board board, Likeness likeness, List<RankedTitle> titles) {
        this.graph = graph;
        this.board = board;
        this.likeness = likeness;
        this.titles = titles;
    }

    List<Unkept> unkept() {
        var unkept = new ArrayList<Unkept>();
        for (int slot = 0; slot < graph.slots(); slot++) {
            for (int other : graph.withinTwo(slot)) {
                if (slot < other && board.title(slot) == board.title(other)) {
                    unkept.add(new Unkept.NearItself(id(slot), slot + 1, other + 1));
                }
            }
            for (int other : graph.beside(slot)) {
                if (slot < other && board.title(slot) != board.title(other)) {
                    addLikeness(slot, other, unkept);
                }
            }
        }
        return unkept;
    }

    private void addLikeness(int slot, int other, List<Unkept> unkept) {
        int title = board.title(slot);
        int otherTitle = board.title(other);
        if (likeness.areOfOneFranchise(title, otherTitle)) {
            var franchise = titles.get(title).franchise().orElseThrow();
            unkept.add(new Unkept.FranchiseBesideItself(franchise, id(slot), slot + 1, id(other), other + 1));
        }
        double difference = likeness.difference(title, otherTitle);
        if (difference < Lab.NEARLY_THE_SAME) {
            unkept.add(new Unkept.ColoursAlike(id(slot), slot + 1, id(other), other + 1, difference));
        }
    }

    private long id(int slot) {
        return titles.get(board.title(slot)).id();
    }
}
