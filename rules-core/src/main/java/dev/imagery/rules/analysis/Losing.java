package dev.imagery.rules.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks where one of some rules matches and none of others: {@link Diagram#YES} there. Used by one thread. */
final class Losing {

    private final List<Domain> domains;
    private final Remainders remainders;
    private final Diagram diagram;
    private final Covering covering;
    private final Budget budget;
    private final Map<Both, Integer> known = new HashMap<>();

    /**
     * @param domains by level
     * @param covering of the same diagram
     */
    Losing(List<Domain> domains, Remainders remainders, Diagram diagram, Covering covering, Budget budget) {
        this.domains = domains;
        this.remainders = remainders;
        this.diagram = diagram;
        this.covering = covering;
        this.budget = budget;
    }

    /** Where one of the taken rules matches, and none of those that are left. */
    int lost(Ints taken, Ints left) {
        if (taken.isEmpty() || remainders.hasNothing(left)) {
            return Diagram.NO;
        }
        if (remainders.hasNothing(taken)) {
            return covering.none(left);
        }
        var both = new Both(taken, left);
        Integer before = known.get(both);
        if (before != null) {
            return before;
        }
        int node = split(both);
        known.put(both, node);
        return node;
    }

    private int split(Both both) {
        int level = Math.min(remainders.level(both.taken()), remainders.level(both.left()));
        Domain domain = domains.get(level);
        var taken = new Parting(remainders, both.taken(), level, domain.all());
        if (!budget.spend(taken.cost())) {
            return Diagram.UNKNOWN;
        }
        taken.part();
        var wanted = new BitSet();
        for (int i = 0; i < domain.size(); i++) {
            wanted.set(i, !domain.isUnknown(i) && !taken.in(i).isEmpty());
        }
        var left = new Parting(remainders, both.left(), level, wanted);
        if (!budget.spend(left.cost())) {
            return Diagram.UNKNOWN;
        }
        left.part();
        var children = new int[domain.size()];
        for (int i = 0; i < children.length; i++) {
            int nothing = domain.isUnknown(i) ? Diagram.UNKNOWN : Diagram.NO;
            children[i] = wanted.get(i) ? lost(taken.in(i), left.in(i)) : nothing;
        }
        return diagram.node(level, children);
    }

    private record Both(Ints taken, Ints left) {}
}
