package dev.imagery.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Condition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

class IndexAgreesWithReferenceTest {

    /** "Aa" and "BB" have the same hash code, so that different values share a key. */
    private static final List<String> VALUES = List.of("US", "MX", "Aa", "BB", "high");

    private static final List<String> ATTRIBUTES = List.of("country", "language", "platform", "resolution", "cell");

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void theIndexAnswersEveryContextAsTheReferenceDoes(
            @ForAll("releases") List<RuleSet> sets,
            @ForAll("contexts") List<Context> contexts,
            @ForAll("alternatives") int alternatives) {
        assertTheyAgree(sets, contexts, alternatives);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    @Tag("long")
    void theIndexOfManyReleasesAnswersEveryContextAsTheReferenceDoes(
            @ForAll("releases") List<RuleSet> sets,
            @ForAll("contexts") List<Context> contexts,
            @ForAll("alternatives") int alternatives) {
        assertTheyAgree(sets, contexts, alternatives);
    }

    private static void assertTheyAgree(List<RuleSet> sets, List<Context> contexts, int alternatives) {
        ReleaseIndex index = ReleaseIndex.of(
                7,
                sets.stream()
                        .map(set -> new Compiler(set, alternatives).compile())
                        .toList());

        for (Context context : contexts) {
            Evaluation expected = ReferenceEvaluator.evaluate(7, sets, context);
            assertThat(index.evaluate(context)).isEqualTo(expected);
        }
    }

    /** From "found by nothing, always asked" to "found by every condition". */
    @Provide
    Arbitrary<Integer> alternatives() {
        return Arbitraries.of(1, 2, 4, Compiler.USUAL_ALTERNATIVES);
    }

    @Provide
    Arbitrary<List<Context>> contexts() {
        return Arbitraries.maps(Arbitraries.of(ATTRIBUTES), Arbitraries.of(VALUES))
                .ofMaxSize(4)
                .map(Context::new)
                .list()
                .ofSize(50);
    }

    @Provide
    Arbitrary<List<RuleSet>> releases() {
        Arbitrary<Integer> precedences = Arbitraries.integers().between(-1, 1);
        return Combinators.combine(precedences, ruleLists())
                .as((precedence, rules) -> new RuleSet("a", 1, precedence, rules))
                .list()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(IndexAgreesWithReferenceTest::named);
    }

    private static List<RuleSet> named(List<RuleSet> sets) {
        var named = new ArrayList<RuleSet>();
        for (RuleSet set : sets) {
            named.add(new RuleSet("set-" + named.size(), named.size() + 1, set.precedence(), set.rules()));
        }
        return named;
    }

    private static Arbitrary<List<Rule>> ruleLists() {
        return Combinators.combine(conditions(), Arbitraries.integers().between(-1, 1), payloads())
                .as((conditions, priority, payload) -> new Rule("", conditions, priority, payload))
                .list()
                .ofMaxSize(25)
                .flatMap(IndexAgreesWithReferenceTest::withIds);
    }

    /** Ids that say nothing of the order in which the rules were made. */
    private static Arbitrary<List<Rule>> withIds(List<Rule> rules) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            ids.add("rule-" + i);
        }
        return Arbitraries.shuffle(ids).map(shuffled -> {
            var named = new ArrayList<Rule>();
            for (Rule rule : rules) {
                named.add(new Rule(shuffled.get(named.size()), rule.conditions(), rule.priority(), rule.payload()));
            }
            return named;
        });
    }

    private static Arbitrary<Map<String, Condition>> conditions() {
        Arbitrary<Condition> condition = Arbitraries.of(VALUES)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(values -> Condition.oneOf(new LinkedHashSet<>(values)));
        return Arbitraries.maps(Arbitraries.of(ATTRIBUTES), condition).ofMaxSize(4);
    }

    private static Arbitrary<Map<String, AdaptiveValue>> payloads() {
        return Arbitraries.maps(
                        Arbitraries.of("backgroundImage", "headline", "colour"),
                        Arbitraries.integers().between(0, 99).map(n -> (AdaptiveValue) new AdaptiveValue.Text("v" + n)))
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
