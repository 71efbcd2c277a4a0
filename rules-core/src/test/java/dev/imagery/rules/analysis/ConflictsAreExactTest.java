package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.analysis.Conflict.DecidedBy;
import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.FallbackContexts;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Compared with a look at every context of representative values, where what matches is put in {@link WinnerOrder}. */
class ConflictsAreExactTest {

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void rulesAreInConflictExactlyIfOnlyNamesDecideSomewhere(@ForAll("releases") SmallRelease release) {
        assertExact(release);
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void inManyReleasesRulesAreInConflictExactlyIfOnlyNamesDecideSomewhere(@ForAll("releases") SmallRelease release) {
        assertExact(release);
    }

    private static void assertExact(SmallRelease release) {
        ReleaseIndex index = release.index();
        RuleSet looked = release.sets().getFirst();

        Conflicts conflicts = Conflicts.of(index, looked.name(), 50_000_000);

        assertThat(conflicts.complete()).isTrue();
        assertThat(conflicts.more()).isFalse();
        assertThat(conflicts.found())
                .extracting(found -> new Pair(found.decidedBy(), id(found.winner()), id(found.other())))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(pairs(release, looked, Domains.of(index)));
        for (Conflict conflict : conflicts.found()) {
            assertThat(conflict.fields())
                    .as("%s", conflict)
                    .isNotEmpty()
                    .allMatch(field -> Tied.in(
                                    release, looked, index.experiments().completed(conflict.example()), field)
                            .anyMatch(
                                    new Pair(conflict.decidedBy(), id(conflict.winner()), id(conflict.other()))
                                            ::equals));
        }
    }

    private static Set<Pair> pairs(SmallRelease release, RuleSet looked, Domains domains) {
        Set<String> fields = looked.rules().stream()
                .flatMap(rule -> rule.payload().keySet().stream())
                .collect(Collectors.toSet());
        Set<Pair> pairs = new HashSet<>();
        List<Context> contexts = release.contexts(attribute -> domains.of(attribute).values().stream()
                .map(AttributeValue::text)
                .toList());
        for (Context context : release.completed(contexts, release.index())) {
            fields.forEach(field -> Tied.in(release, looked, context, field).forEach(pairs::add));
        }
        return pairs;
    }

    private static String id(Winner winner) {
        return winner.ruleSet() + "/" + winner.rule();
    }

    private record Pair(DecidedBy decidedBy, String winner, String other) {}

    /** The best rules of a set for a field in a context, all as good as each other but for their ids. */
    private record Tied(RuleSet set, List<Rule> rules) {

        static Stream<Pair> in(SmallRelease release, RuleSet looked, Context context, String field) {
            List<Tied> tied = release.sets().stream()
                    .sorted(WinnerOrder.SETS)
                    .map(set -> best(set, context, field))
                    .filter(best -> !best.rules.isEmpty())
                    .toList();
            if (tied.isEmpty()) {
                return Stream.empty();
            }
            Tied winning = tied.getFirst();
            Rule winner = winning.rules.getFirst();
            Stream<Pair> within = winning.rules.stream()
                    .skip(1)
                    .filter(other -> winning.set.equals(looked) && differ(winner, other, field))
                    .map(other -> new Pair(DecidedBy.RULE_ID, winning.id(winner), winning.id(other)));
            Stream<Pair> across = tied.stream()
                    .skip(1)
                    .filter(other -> other.set.precedence() == winning.set.precedence())
                    .filter(other -> other.set.equals(looked) || winning.set.equals(looked))
                    .filter(other -> differ(winner, other.rules.getFirst(), field))
                    .map(other -> new Pair(DecidedBy.SET_NAME, winning.id(winner), other.id(other.rules.getFirst())));
            return Stream.concat(within, across);
        }

        private String id(Rule rule) {
            return set.name() + "/" + rule.id();
        }

        private static boolean differ(Rule one, Rule other, String field) {
            return !Objects.equals(one.payload().get(field), other.payload().get(field));
        }

        private static Tied best(RuleSet set, Context context, String field) {
            for (Context asked : FallbackContexts.of(context, set.declarations().fallbacks())) {
                List<Rule> matching = set.rules().stream()
                        .filter(rule -> rule.payload().containsKey(field) && matches(rule, asked))
                        .sorted(WinnerOrder.RULES)
                        .toList();
                if (!matching.isEmpty()) {
                    Rule best = matching.getFirst();
                    return new Tied(
                            set,
                            matching.stream()
                                    .filter(rule -> rule.priority() == best.priority()
                                            && WinnerOrder.specificity(rule) == WinnerOrder.specificity(best))
                                    .toList());
                }
            }
            return new Tied(set, List.of());
        }

        private static boolean matches(Rule rule, Context context) {
            return rule.conditions().entrySet().stream().allMatch(condition -> {
                String value = context.attributes().get(condition.getKey());
                return value != null && condition.getValue().holds(new AttributeValue(value));
            });
        }
    }

    @Provide
    Arbitrary<SmallRelease> releases() {
        return SmallRelease.about(
                List.of(
                        List.of("country", "resolution"),
                        List.of("country", "resolution", "now"),
                        List.of("age", "app"),
                        List.of("visitor", "country"),
                        List.of("country", "tone"),
                        List.of("language")),
                3,
                6);
    }
}
