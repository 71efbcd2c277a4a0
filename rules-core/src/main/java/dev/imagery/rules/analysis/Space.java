package dev.imagery.rules.analysis;

import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All contexts of one release or two, and in which of them fields have a value. Used by one thread. */
final class Space {

    private final SortedSet<String> fields;
    private final Budget budget;
    private final Levels levels;
    private final Remainders remainders = new Remainders();
    private final Diagram diagram = new Diagram();
    private final Covering covering;
    private final Losing losing;
    private final Map<RuleSetIndex, Map<String, List<Integer>>> giving = new HashMap<>();

    /**
     * @param sets of all the releases
     * @param fields that are asked for
     */
    Space(Set<RuleSetIndex> sets, Domains domains, SortedSet<String> fields, Budget budget) {
        this.fields = fields;
        this.budget = budget;
        this.levels = new Levels(domains, sets.stream().filter(this::gives).toList(), budget);
        this.covering = new Covering(levels.domains(), remainders, diagram, budget);
        this.losing = new Losing(levels.domains(), remainders, diagram, covering, budget);
    }

    private boolean gives(RuleSetIndex set) {
        return !Collections.disjoint(set.fieldNames(), fields);
    }

    /** Those that give one of the fields, made anew each time: of many sets they are too many to be kept. */
    private Stream<Rule> rules(RuleSetIndex set) {
        return !gives(set) || !budget.spend(set.size())
                ? Stream.of()
                : IntStream.range(0, set.size())
                        .mapToObj(set::rule)
                        .filter(rule -> !Collections.disjoint(rule.payload().keySet(), fields));
    }

    /** By field, what its rules ask for. */
    private Map<String, List<Integer>> giving(RuleSetIndex set) {
        Map<String, List<Integer>> byField = new HashMap<>();
        rules(set).flatMap(rule -> levels.place(set, rule).stream()).forEach(placed -> {
            int asked = remainders.of(placed);
            for (String field : placed.rule().payload().keySet()) {
                byField.computeIfAbsent(field, f -> new ArrayList<>()).add(asked);
            }
        });
        return byField;
    }

    /** The node of the contexts in which no rule of the sets gives the field a value. */
    int uncovered(Collection<RuleSetIndex> sets, String field) {
        Ints rules = giving(sets, field);
        return budget.isSpent() ? Diagram.UNKNOWN : covering.none(rules);
    }

    /**
     * The node of the contexts in which one of some rules gives the field a value, and no rule of the sets does.
     *
     * @param of the set of these rules
     */
    int lost(RuleSetIndex of, Collection<Rule> some, Collection<RuleSetIndex> sets, String field) {
        Ints left = giving(sets, field);
        Ints taken = Ints.ascending(some.stream()
                        .filter(rule -> rule.payload().containsKey(field))
                        .flatMap(rule -> levels.place(of, rule).stream())
                        .mapToInt(remainders::of)
                        .toArray())
                .without(left);
        return budget.isSpent() ? Diagram.UNKNOWN : losing.lost(taken, left);
    }

    private Ints giving(Collection<RuleSetIndex> sets, String field) {
        return Ints.ascending(sets.stream()
                .flatMap(set -> giving.computeIfAbsent(set, this::giving).getOrDefault(field, List.of()).stream())
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** What there is to tell of each field by its node: of those with the same, once. */
    List<Uncovered> told(ToIntFunction<String> nodeOf) {
        Map<Integer, List<String>> together = new LinkedHashMap<>();
        for (String field : fields) {
            together.computeIfAbsent(nodeOf.applyAsInt(field), node -> new ArrayList<>())
                    .add(field);
        }
        together.remove(Diagram.NO);
        return together.entrySet().stream()
                .map(entry -> told(entry.getValue(), entry.getKey()))
                .toList();
    }

    private Uncovered told(List<String> together, int node) {
        Boxes.Found found = new Boxes(diagram, levels.domains(), budget).of(node);
        List<Pattern> patterns = found.boxes().stream()
                .sorted(Comparator.comparingInt(box -> box.byLevel().size()))
                .limit(Uncovered.MOST)
                .map(this::pattern)
                .toList();
        return new Uncovered(together, patterns, found.boxes().size(), found.complete());
    }

    private Pattern pattern(Box box) {
        var attributes = new TreeMap<String, Values>();
        box.byLevel().forEach((level, classes) -> {
            Domain domain = levels.domains().get(level);
            attributes.put(domain.attribute(), Telling.values(domain, classes));
        });
        return new Pattern(attributes);
    }
}
