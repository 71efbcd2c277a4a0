package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    private final ValueNumbers[] numbers;

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
        this.numbers = attributes.names().stream()
                .map(attribute -> new ValueNumbers(conditionsOn(attribute)))
                .toArray(ValueNumbers[]::new);
    }

    private Set<Condition> conditionsOn(String attribute) {
        return set.rules().stream()
                .map(rule -> rule.conditions().get(attribute))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    RuleSetIndex compile() {
        List<Rule> ordered = WinnerOrder.sorted(set.rules());
        int most = KeyChoice.alternativesWithin(alternatives, ordered);
        var rules = new CompiledRule[ordered.size()];
        var open = new boolean[rules.length];
        var first = new int[rules.length];
        var selections = new ArrayList<Selection>(rules.length);
        for (int rank = 0; rank < rules.length; rank++) {
            rules[rank] = compile(ordered.get(rank));
            open[rank] = enter(rules[rank], rank, most);
            first[rank] = selections.size();
            select(rules[rank], selections);
        }
        boolean oneEach = Arrays.stream(rules).allMatch(rule -> rule.fields().length == 1);
        return new RuleSetIndex(
                set,
                attributes,
                fields,
                numbers,
                new CompiledRules(rules, open, oneEach ? null : first, selections.toArray(Selection[]::new)),
                shapes.values().stream()
                        .map(ShapeBuilder::build)
                        .sorted(Comparator.comparingInt(Shape::bestRank))
                        .toArray(Shape[]::new));
    }

    private void select(CompiledRule rule, List<Selection> selections) {
        for (int i = 0; i < rule.fields().length; i++) {
            selections.add(new Selection(
                    fields.names().get(rule.fields()[i]), rule.values()[i], set.name(), set.version(), rule.id()));
        }
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
                shared.values(payload.values().stream().map(shared::value).toArray(AdaptiveValue[]::new)));
    }

    /** Whether the rule has conditions that its key does not settle. */
    private boolean enter(CompiledRule rule, int rank, int most) {
        int[] chosen = KeyChoice.of(rule.conditions(), most);
        var positions = new ArrayList<Integer>(chosen.length);
        for (int i : chosen) {
            positions.add(rule.attributes()[i]);
        }
        ShapeBuilder shape = shapes.computeIfAbsent(
                positions,
                p -> new ShapeBuilder(
                        Key.of(p.stream().mapToInt(Integer::intValue).toArray(), numbers)));
        boolean open = chosen.length < rule.conditions().length || !shape.key().isExact();
        enter(shape, rule, chosen, 0, 0, rank, open);
        return open;
    }

    private void enter(
            ShapeBuilder shape, CompiledRule rule, int[] chosen, int depth, long key, int rank, boolean open) {
        if (depth == chosen.length) {
            shape.add(key, rank, open, rule.fields());
            return;
        }
        ValueNumbers ofAttribute = numbers[rule.attributes()[chosen[depth]]];
        for (String value : rule.conditions()[chosen[depth]].values().orElseThrow()) {
            enter(shape, rule, chosen, depth + 1, shape.key().with(key, depth, ofAttribute.of(value)), rank, open);
        }
    }
}
