package dev.imagery.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Few boxes that together are what a diagram means: each way through it, without the attributes that do not matter, and those that differ
 * in one attribute alone as one. Used by one thread.
 */
final class Boxes {

    /** How many ways are looked at. */
    private static final int MOST_WAYS = 5_000;

    /** Of how many boxes each is compared with each. */
    private static final int MOST_SIMPLIFIED = 2_000;

    private final Diagram diagram;
    private final List<Domain> domains;
    private final Budget budget;
    private final List<Box> boxes = new ArrayList<>();
    private int root;
    private int ways;
    private boolean known = true;
    private boolean enough;

    /** @param domains by level */
    Boxes(Diagram diagram, List<Domain> domains, Budget budget) {
        this.diagram = diagram;
        this.domains = domains;
        this.budget = budget;
    }

    /**
     * What is meant.
     *
     * @param complete whether these are all
     */
    record Found(List<Box> boxes, boolean complete) {}

    Found of(int node) {
        root = node;
        walk(node, Box.EVERYTHING);
        return new Found(boxes.size() > MOST_SIMPLIFIED ? boxes : new FewBoxes(domains).of(boxes), known && !enough);
    }

    private void walk(int node, Box so) {
        if (node == Diagram.YES) {
            add(so);
        } else if (node == Diagram.UNKNOWN) {
            known = false;
        } else if (node != Diagram.NO && !enough) {
            Map<Integer, BitSet> classes = new LinkedHashMap<>();
            int[] children = diagram.children(node);
            for (int i = 0; i < children.length; i++) {
                classes.computeIfAbsent(children[i], child -> new BitSet()).set(i);
            }
            classes.forEach((child, of) -> walk(child, so.with(diagram.level(node), of)));
        }
    }

    private void add(Box way) {
        if (++ways > MOST_WAYS || !budget.spend(boxes.size())) {
            enough = true;
        } else if (boxes.stream().noneMatch(box -> box.contains(way))) {
            boxes.add(general(way));
        }
    }

    private Box general(Box box) {
        Box general = box;
        for (int level : box.byLevel().keySet()) {
            Box without = general.without(level);
            var seen = new HashSet<Integer>();
            if (!budget.isSpent() && diagram.isAll(root, without, seen)) {
                general = without;
            }
            budget.spend(seen.size());
        }
        return general;
    }
}
