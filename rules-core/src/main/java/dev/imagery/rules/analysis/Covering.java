package dev.imagery.rules.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells rules apart attribute by attribute, until one of them matches or none can: {@link Diagram#YES} where none does. What rules are left
 * to be asked is looked at once, however often it comes up. Used by one thread.
 */
final class Covering {

    private final List<Domain> domains;
    private final Remainders remainders;
    private final Diagram diagram;
    private final Budget budget;
    private final Map<Ints, Integer> known = new HashMap<>();

    /** @param domains by level */
    Covering(List<Domain> domains, Remainders remainders, Diagram diagram, Budget budget) {
        this.domains = domains;
        this.remainders = remainders;
        this.diagram = diagram;
        this.budget = budget;
    }

    /** Where none of the rules matches. */
    int none(Ints rules) {
        if (rules.isEmpty()) {
            return Diagram.YES;
        }
        if (remainders.hasNothing(rules)) {
            return Diagram.NO;
        }
        Integer before = known.get(rules);
        if (before != null) {
            return before;
        }
        int node = split(rules);
        known.put(rules, node);
        return node;
    }

    private int split(Ints rules) {
        int level = remainders.level(rules);
        Domain domain = domains.get(level);
        var parting = new Parting(remainders, rules, level, domain.all());
        if (!budget.spend(parting.cost())) {
            return Diagram.UNKNOWN;
        }
        parting.part();
        var children = new int[domain.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = domain.isUnknown(i) ? Diagram.UNKNOWN : none(parting.in(i));
        }
        return diagram.node(level, children);
    }
}
