package dev.imagery.rules.explanation;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sets of a release that say much about the same few fields, and contexts that meet some of their conditions. */
final class RandomReleases {

    static final List<String> FIELDS = List.of("backgroundImage", "colour", "headline");

    private static final List<String> ATTRIBUTES = List.of("country", "language", "platform");
    private static final List<String> VALUES = List.of("US", "MX", "high");

    private RandomReleases() {}

    static Arbitrary<Context> contexts() {
        return Arbitraries.maps(Arbitraries.of(ATTRIBUTES), Arbitraries.of(VALUES))
                .ofMaxSize(3)
                .map(Context::new);
    }

    static Arbitrary<List<RuleSet>> releases() {
        Arbitrary<List<Fallback>> fallbacks = Arbitraries.of(
                List.of(),
                List.of(),
                List.of(new Nearest("platform", VALUES), new Parents("country", Map.of("US", "MX", "MX", "high"))));
        return Combinators.combine(Arbitraries.integers().between(-1, 1), fallbacks, rules())
                .as((precedence, some, rules) ->
                        new RuleSet("", 1, precedence, new Declarations(Map.of(), Map.of(), some), rules))
                .list()
                .ofMaxSize(3)
                .map(RandomReleases::named);
    }

    private static List<RuleSet> named(List<RuleSet> sets) {
        var named = new ArrayList<RuleSet>();
        for (RuleSet set : sets) {
            named.add(new RuleSet(
                    "set-" + named.size(), named.size() + 1, set.precedence(), set.declarations(), set.rules()));
        }
        return named;
    }

    /** Their ids say nothing of the order in which they were made. */
    private static Arbitrary<List<Rule>> rules() {
        Arbitrary<List<Integer>> ids = Arbitraries.shuffle(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        return Combinators.combine(ids, rule().list().ofMaxSize(12)).as((shuffled, rules) -> {
            var named = new ArrayList<Rule>();
            for (Rule rule : rules) {
                String id = "rule-" + shuffled.get(named.size());
                named.add(new Rule(id, rule.conditions(), rule.priority(), rule.payload()));
            }
            return named;
        });
    }

    private static Arbitrary<Rule> rule() {
        Arbitrary<Condition> condition = Arbitraries.of(VALUES)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(values -> Condition.oneOf(new LinkedHashSet<>(values)));
        Arbitrary<Map<String, Condition>> conditions =
                Arbitraries.maps(Arbitraries.of(ATTRIBUTES), condition).ofMaxSize(3);
        Arbitrary<Map<String, AdaptiveValue>> payloads = Arbitraries.maps(
                        Arbitraries.of(FIELDS),
                        Arbitraries.integers().between(0, 3).map(n -> (AdaptiveValue) new AdaptiveValue.Text("v" + n)))
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(conditions, Arbitraries.integers().between(0, 1), payloads)
                .as((met, priority, payload) -> new Rule("", met, priority, payload));
    }
}
