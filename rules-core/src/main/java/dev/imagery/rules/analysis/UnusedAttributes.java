package dev.imagery.rules.analysis;

import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.TreeSet;

/** Attributes of which a set says something, and for which none of its rules asks and none of its experiments deals. */
public final class UnusedAttributes {

    private UnusedAttributes() {}

    /** Those that it declares as such, or has a hierarchy or a fallback for, sorted. */
    public static List<String> of(RuleSet set) {
        Declarations declarations = set.declarations();
        var unused = new TreeSet<>(declarations.attributes().keySet());
        unused.addAll(declarations.hierarchies().keySet());
        declarations.fallbacks().stream().map(Fallback::attribute).forEach(unused::add);
        for (Rule rule : set.rules()) {
            unused.removeAll(rule.conditions().keySet());
        }
        declarations.experiments().forEach((cell, experiment) -> {
            unused.remove(cell); // for which other sets may ask
            unused.remove(experiment.by());
        });
        return List.copyOf(unused);
    }
}
