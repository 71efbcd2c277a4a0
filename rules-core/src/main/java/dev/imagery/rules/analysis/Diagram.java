package dev.imagery.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduced ordered decision diagrams over attributes of several values each (after Bryant, "Graph-based algorithms for Boolean function
 * manipulation", IEEE Transactions on Computers, 1986): equal nodes are one node, and a node whose children are all the same is that
 * child. So two questions with the same answer everywhere are the same number, as far as nothing is {@link #UNKNOWN}. Used by one thread.
 */
final class Diagram {

    /** The end of contexts that are not meant. */
    static final int NO = 0;

    /** The end of contexts that are meant. */
    static final int YES = 1;

    /** The end of contexts that were not looked at. */
    static final int UNKNOWN = 2;

    private static final int ENDS = 3;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    static boolean isEnd(int node) {
        return node < ENDS;
    }

    /** The node with these children, by class of the level's attribute. */
    int node(int level, int[] children) {
        if (Arrays.stream(children).allMatch(child -> child == children[0])) {
            return children[0];
        }
        return numbers.computeIfAbsent(new Node(level, new Ints(children)), node -> {
            nodes.add(node);
            return ENDS + nodes.size() - 1;
        });
    }

    /** Of a node; after all levels for an end. */
    int level(int node) {
        return isEnd(node) ? Integer.MAX_VALUE : nodes.get(node - ENDS).level();
    }

    /** Not to be changed. */
    int[] children(int node) {
        return nodes.get(node - ENDS).children().numbers();
    }

    /**
     * Whether all contexts of the box end at {@link #YES}.
     *
     * @param seen where the nodes that were looked at are put; empty at first
     */
    boolean isAll(int node, Box box, Set<Integer> seen) {
        if (isEnd(node)) {
            return node == YES;
        }
        if (!seen.add(node)) {
            return true; // or the answer is known already
        }
        int[] children = children(node);
        BitSet classes = box.classes(level(node));
        for (int i = 0; i < children.length; i++) {
            if ((classes == null || classes.get(i)) && !isAll(children[i], box, seen)) {
                return false;
            }
        }
        return true;
    }

    private record Node(int level, Ints children) {}
}
