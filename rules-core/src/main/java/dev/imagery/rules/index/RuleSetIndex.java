package dev.imagery.rules.index;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex.Placement;
import dev.imagery.rules.index.Substitution.CompiledFallback;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A compiled rule set. Immutable, and the same in every release that has this version of the set.
 *
 * <p>The rules stand in the order in which they win, and a rule's place in it is its <em>rank</em>. They are found
 * through {@link Shape}s: rules with conditions on the same attributes form a shape, and a context's values of these
 * attributes lead to the few rules of the shape that can match. One evaluation costs one look-up for each shape of the set,
 * at most, whatever the number of rules; a set has as many shapes as there are combinations of attributes in use, which is
 * usually one to ten.
 */
public final class RuleSetIndex {

    private final RuleSet identity;
    private final Vocabulary attributes;
    private final Vocabulary fields;
    private final ValueNumbers[] numbers;
    private final CompiledRules rules;
    private final Shape[] shapes;
    private final CompiledFallback[] fallbacks;

    RuleSetIndex(
            RuleSet identity,
            Vocabulary attributes,
            Vocabulary fields,
            ValueNumbers[] numbers,
            CompiledRules rules,
            Shape[] shapes) {
        this.identity = new RuleSet(
                identity.name(), identity.version(), identity.precedence(), identity.declarations(), List.of());
        this.fallbacks = identity.declarations().fallbacks().stream()
                .filter(fallback -> attributes.names().contains(fallback.attribute()))
                .map(fallback -> new CompiledFallback(attributes.positionOf(fallback.attribute()), fallback))
                .toArray(CompiledFallback[]::new);
        this.attributes = attributes;
        this.fields = fields;
        this.numbers = numbers;
        this.rules = rules;
        this.shapes = shapes;
    }

    /** Compiles a set whose rule ids are unique, in time proportional to its number of rules. */
    public static RuleSetIndex compile(RuleSet set) {
        return new Compiler(set, Compiler.USUAL_ALTERNATIVES).compile();
    }

    public String name() {
        return identity.name();
    }

    public long version() {
        return identity.version();
    }

    public int precedence() {
        return identity.precedence();
    }

    /** The number of rules. */
    public int size() {
        return rules.size();
    }

    /**
     * A rule as it was handed in, made anew by each call.
     *
     * @param rank from 0, the rule that wins before all others of the set
     */
    public Rule rule(int rank) {
        return rules.rule(rank).rule(attributes, fields);
    }

    /** The set as it was handed in, its rules sorted by id; made anew by each call. */
    public RuleSet ruleSet() {
        List<Rule> all = IntStream.range(0, rules.size())
                .mapToObj(this::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        return new RuleSet(identity.name(), identity.version(), identity.precedence(), identity.declarations(), all);
    }

    /** The set without its rules. */
    public RuleSet identity() {
        return identity;
    }

    /** The names of the fields that some rule gives a value, sorted. */
    public List<String> fieldNames() {
        return fields.names();
    }

    Vocabulary attributes() {
        return attributes;
    }

    Vocabulary fields() {
        return fields;
    }

    void answer(Question question, Answer answer, Placement placement) {
        ask(question, answer, placement);
        if (fallbacks.length > 0 && answer.hasOpen(placement.fields())) {
            var substitution = new Substitution(question, placement, fallbacks);
            while (answer.hasOpen(placement.fields()) && substitution.next()) {
                ask(question, answer, placement);
            }
            substitution.end();
        }
    }

    private void ask(Question question, Answer answer, Placement placement) {
        answer.ask(placement.position());
        var asking = new Asking(question, placement, numbers);
        int bound = answer.bound(placement.fields());
        for (Shape shape : shapes) { // in order of their best rules
            if (shape.bestRank() > bound) {
                return;
            }
            bound = shape.answer(asking, answer, rules, placement.fields(), bound);
        }
    }

    /**
     * Rules of this version without which the other may leave a context without a value: it has none of their ids that ask for the same and
     * give as many fields.
     */
    public List<Rule> missingIn(RuleSetIndex other) {
        return new Counterparts(this, other).missing();
    }

    CompiledRule compiled(int rank) {
        return rules.rule(rank);
    }

    /** By attribute, how many rules have a condition on it. */
    public Map<String, Integer> asking() {
        var asking = new int[attributes.size()];
        for (int rank = 0; rank < rules.size(); rank++) {
            for (int attribute : rules.rule(rank).attributes()) {
                asking[attribute]++;
            }
        }
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < asking.length; i++) {
            byName.put(attributes.names().get(i), asking[i]);
        }
        return byName;
    }

    /** The different conditions of its rules, by attribute: those that the rules share are one object. */
    public Map<String, List<Condition>> conditions() {
        List<Set<Condition>> different = attributes.names().stream()
                .map(attribute -> Collections.<Condition>newSetFromMap(new IdentityHashMap<>()))
                .toList();
        for (int rank = 0; rank < rules.size(); rank++) {
            CompiledRule rule = rules.rule(rank);
            for (int i = 0; i < rule.attributes().length; i++) {
                different.get(rule.attributes()[i]).add(rule.conditions()[i]);
            }
        }
        Map<String, List<Condition>> conditions = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            conditions.put(attributes.names().get(i), List.copyOf(different.get(i)));
        }
        return conditions;
    }

    Selection selection(int place) {
        return rules.selection(place);
    }
}
