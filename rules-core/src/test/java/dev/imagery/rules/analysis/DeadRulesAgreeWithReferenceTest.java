package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.RuleFixtures;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Condition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Compared with a look at every context that rules of this few values can tell from another. */
class DeadRulesAgreeWithReferenceTest {

    private static final List<String> ATTRIBUTES = List.of("country", "language", "platform");
    private static final List<String> VALUES = List.of("a", "b", "c");
    private static final String ABSENT = "";
    private static final String ANY_OTHER = "z";

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void aRuleIsDeadExactlyIfItWinsNowhere(@ForAll("releases") List<RuleSet> sets) {
        RuleSet looked = sets.getFirst();

        DeadRules rules = DeadRules.of(
                ReleaseIndex.of(1, sets.stream().map(RuleSetIndex::compile).toList()), looked);

        Set<String> winning = winning(sets, looked.name());
        assertThat(rules.undecided()).isEmpty();
        assertThat(rules.dead())
                .extracting(DeadRule::rule)
                .containsExactlyElementsOf(looked.rules().stream()
                        .map(Rule::id)
                        .filter(id -> !winning.contains(id))
                        .sorted()
                        .toList());
        assertThat(rules.dead())
                .allSatisfy(rule -> assertThat(rule.shadowedBy()).isNotEmpty());
    }

    private static Set<String> winning(List<RuleSet> sets, String name) {
        var winning = new TreeSet<String>();
        for (Context context : contexts()) {
            ReferenceEvaluator.evaluate(1, sets, context).selections().stream()
                    .filter(selection -> selection.ruleSet().equals(name))
                    .forEach(selection -> winning.add(selection.rule()));
        }
        return winning;
    }

    private static List<Context> contexts() {
        List<Map<String, String>> contexts = List.of(Map.of());
        for (String attribute : ATTRIBUTES) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> context : contexts) {
                for (String value : List.of("a", "b", "c", ABSENT, ANY_OTHER)) {
                    var with = new HashMap<>(context);
                    if (!value.equals(ABSENT)) {
                        with.put(attribute, value);
                    }
                    longer.add(with);
                }
            }
            contexts = longer;
        }
        return contexts.stream().map(Context::new).toList();
    }

    @Provide
    Arbitrary<List<RuleSet>> releases() {
        return Combinators.combine(Arbitraries.integers().between(-1, 1), rules())
                .as((precedence, rules) -> new RuleSet("", 1, precedence, rules))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(sets -> IntStream.range(0, sets.size())
                        .mapToObj(i -> new RuleSet(
                                "set-" + i,
                                1,
                                sets.get(i).precedence(),
                                sets.get(i).rules()))
                        .toList());
    }

    private static Arbitrary<List<Rule>> rules() {
        return Combinators.combine(conditions(), Arbitraries.integers().between(0, 2), payloads())
                .as((conditions, priority, payload) -> new Rule("", conditions, priority, payload))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(rules -> IntStream.range(0, rules.size())
                        .mapToObj(i -> new Rule(
                                "rule-" + i,
                                rules.get(i).conditions(),
                                rules.get(i).priority(),
                                rules.get(i).payload()))
                        .toList());
    }

    private static Arbitrary<Map<String, Condition>> conditions() {
        Arbitrary<Condition> condition = Arbitraries.of(VALUES)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(values -> Condition.oneOf(new LinkedHashSet<>(values)));
        return Arbitraries.maps(Arbitraries.of(ATTRIBUTES), condition).ofMaxSize(3);
    }

    private static Arbitrary<Map<String, AdaptiveValue>> payloads() {
        return Arbitraries.of("headline", "colour")
                .set()
                .ofMinSize(1)
                .map(fields -> fields.stream().collect(Collectors.toMap(field -> field, RuleFixtures::text)));
    }
}
