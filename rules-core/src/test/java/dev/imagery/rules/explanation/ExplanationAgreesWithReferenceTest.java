package dev.imagery.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The reference knows winners only. Whoever takes a winner away sees by it who comes next, and who never does. */
class ExplanationAgreesWithReferenceTest {

    private static final int ALL = 1_000;
    private static final List<String> FIELDS = List.of("backgroundImage", "colour", "headline");

    /** Few, so that rules meet. */
    private static final List<String> ATTRIBUTES = List.of("country", "language", "resolution", "mixed");

    @Provide
    Arbitrary<List<RuleSet>> releases() {
        return ReleaseArbitraries.releases(0, 3, 12, ATTRIBUTES);
    }

    @Provide
    Arbitrary<Context> contexts() {
        return ReleaseArbitraries.contexts();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void winnerAndRunnersUpAreTheWinnersOfTheReferenceWhenThoseBeforeThemAreTakenAway(
            @ForAll("releases") List<RuleSet> sets, @ForAll("contexts") Context context) {
        for (FieldExplanation explained : explain(sets, context, ALL).fields()) {
            List<RuleSet> left = sets;
            for (Standing standing : matching(explained)) {
                assertThat(winner(left, context, explained.field())).contains(id(standing));
                left = without(left, standing);
            }
            assertThat(winner(left, context, explained.field())).isEmpty();
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void aLoserMatchesJustWithoutTheConditionsThatFailed(
            @ForAll("releases") List<RuleSet> sets, @ForAll("contexts") Context context) {
        for (FieldExplanation explained : explain(sets, context, ALL).fields()) {
            for (Loser loser : explained.losers()) {
                assertThat(loser.failed()).isNotEmpty();
                assertThat(matches(loser, loser.failed(), context)).isTrue();
                for (FailedCondition kept : loser.failed()) {
                    List<FailedCondition> others = loser.failed().stream()
                            .filter(failed -> !failed.equals(kept))
                            .toList();
                    assertThat(matches(loser, others, context)).isFalse();
                    assertThat(kept.value()).isEqualTo(context.attributes().get(kept.attribute()));
                }
            }
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void everyRuleThatNamesTheFieldIsToldOnce(
            @ForAll("releases") List<RuleSet> sets, @ForAll("contexts") Context context) {
        Explanation explanation = explain(sets, context, ALL);

        for (String field : FIELDS) {
            List<String> naming = sets.stream()
                    .flatMap(set -> set.rules().stream()
                            .filter(rule -> rule.payload().containsKey(field))
                            .map(rule -> set.name() + " " + rule.id()))
                    .toList();
            List<String> told = explanation.fields().stream()
                    .filter(explained -> explained.field().equals(field))
                    .flatMap(explained -> Stream.concat(
                            matching(explained).stream(),
                            explained.losers().stream().map(Loser::standing)))
                    .map(ExplanationAgreesWithReferenceTest::id)
                    .toList();
            assertThat(told).containsExactlyInAnyOrderElementsOf(naming);
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void losersStandByTheNumberOfFailedConditionsAndThenAsTheyWouldWin(
            @ForAll("releases") List<RuleSet> sets, @ForAll("contexts") Context context) {
        Comparator<Standing> winning =
                Comparator.comparing(Standing::set, WinnerOrder.SETS).thenComparing(Standing::rule, WinnerOrder.RULES);
        Comparator<Loser> order =
                Comparator.<Loser>comparingInt(loser -> loser.failed().size()).thenComparing(Loser::standing, winning);

        for (FieldExplanation explained : explain(sets, context, ALL).fields()) {
            assertThat(explained.losers()).isSortedAccordingTo(order);
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void aShortExplanationIsTheBeginningOfTheLongOneWithTheSameCounts(
            @ForAll("releases") List<RuleSet> sets, @ForAll("contexts") Context context) {
        for (int most = 0; most <= 3; most++) {
            List<FieldExplanation> whole = explain(sets, context, ALL).fields();
            List<FieldExplanation> brief = explain(sets, context, most).fields();
            var expected = new ArrayList<FieldExplanation>();
            for (FieldExplanation field : whole) {
                expected.add(new FieldExplanation(
                        field.field(),
                        field.winner(),
                        field.runnersUp().stream().limit(most).toList(),
                        field.runnersUp().size(),
                        field.losers().stream().limit(most).toList(),
                        field.losers().size()));
            }
            assertThat(brief).isEqualTo(expected);
        }
    }

    private static Explanation explain(List<RuleSet> sets, Context context, int most) {
        var release =
                ReleaseIndex.of(7, sets.stream().map(RuleSetIndex::compile).toList());
        return Explanation.of(release, context, FIELDS, most);
    }

    private static List<Standing> matching(FieldExplanation explained) {
        return Stream.concat(
                        explained.winner().stream(),
                        explained.runnersUp().stream().map(RunnerUp::standing))
                .toList();
    }

    private static Optional<String> winner(List<RuleSet> sets, Context context, String field) {
        return ReferenceEvaluator.evaluate(7, sets, context).selections().stream()
                .filter(selection -> selection.field().equals(field))
                .map(ExplanationAgreesWithReferenceTest::id)
                .findFirst();
    }

    private static boolean matches(Loser loser, List<FailedCondition> waived, Context context) {
        Rule rule = loser.standing().rule();
        var conditions = new HashMap<>(rule.conditions());
        waived.forEach(failed -> conditions.remove(failed.attribute()));
        var set = new RuleSet("alone", 1, 0, List.of(new Rule(rule.id(), conditions, 0, rule.payload())));
        return !ReferenceEvaluator.evaluate(7, List.of(set), context)
                .selections()
                .isEmpty();
    }

    private static List<RuleSet> without(List<RuleSet> sets, Standing gone) {
        return sets.stream()
                .map(set -> new RuleSet(
                        set.name(),
                        set.version(),
                        set.precedence(),
                        set.declarations(),
                        set.rules().stream()
                                .filter(rule -> !(set.name() + " " + rule.id()).equals(id(gone)))
                                .toList()))
                .toList();
    }

    private static String id(Standing standing) {
        return standing.set().name() + " " + standing.rule().id();
    }

    private static String id(Selection selection) {
        return selection.ruleSet() + " " + selection.rule();
    }
}
