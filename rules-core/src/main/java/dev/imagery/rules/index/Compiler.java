package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiles one rule set; used once. */
final class Compiler {

    /** A rule is entered under at most this many keys, one for each combination of the values that it lists. */
    static final int USUAL_ALTERNATIVES = 64;

    private final RuleSet set;
    private final int alternatives;
    private final Vocabulary attributes;
    private final Vocabulary fields;
    private final Shared shared = new Shared();
    private final Map<List<Integer>, ShapeBuilder> shapes = new HashMap<>();

    Compiler(RuleSet set, int alternatives) {
        this.set = set;
        this.alternatives = alternatives;
        this.attributes = new Vocabulary(set.rules().stream()
                .flatMap(rule -> rule.conditions().keySet().stream())
                .distinct()
                .toList());
        this.fields = new Vocabulary(set.rules().stream()
                .flatMap(rule -> rule.payload().keySet().stream())
                .distinct()
                .toList());
    }

    RuleSetIndex compile() {
        List<Rule> ordered = WinnerOrder.sorted(set.rules());
        int most = KeyChoice.alternativesWithin(alternatives, ordered);
        var rules = new CompiledRule[ordered.size()];
        for (int rank = 0; rank < rules.length; rank++) {
            rules[rank] = compile(ordered.get(rank));
            enter(rules[rank], rank, most);
        }
        return new RuleSetIndex(
                set,
                attributes,
                fields,
                rules,
                shapes.values().stream()
                        .map(ShapeBuilder::build)
                        .sorted(Comparator.comparingInt(Shape::bestRank))
                        .toArray(Shape[]::new));
    }

    private CompiledRule compile(Rule rule) {
        var conditions = new TreeMap<>(rule.conditions());
        var payload = new TreeMap<>(rule.payload());
        return new CompiledRule(
                rule.id(),
                shared.positions(attributes, conditions.keySet()),
                conditions.values().stream().map(shared::one).toArray(Condition[]::new),
                rule.priority(),
                shared.positions(fields, payload.keySet()),
                shared.values(payload.values().stream().map(shared::one).toArray(AdaptiveValue[]::new)));
    }

    private void enter(CompiledRule rule, int rank, int most) {
        int[] chosen = KeyChoice.of(rule.conditions(), most);
        var positions = new ArrayList<Integer>(chosen.length);
        for (int i : chosen) {
            positions.add(rule.attributes()[i]);
        }
        ShapeBuilder shape = shapes.computeIfAbsent(
                positions,
                p -> new ShapeBuilder(p.stream().mapToInt(Integer::intValue).toArray()));
        enter(shape, rule.conditions(), chosen, 0, Key.SEED, rank);
    }

    private static void enter(ShapeBuilder shape, Condition[] conditions, int[] chosen, int depth, long key, int rank) {
        if (depth == chosen.length) {
            shape.add(key, rank);
            return;
        }
        for (String value : conditions[chosen[depth]].values().orElseThrow()) {
            enter(shape, conditions, chosen, depth + 1, Key.with(key, value), rank);
        }
    }
}
