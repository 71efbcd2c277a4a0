package dev.imagery.rules.explanation;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Context MEXICO = new Context(Map.of("country", "MX", "language", "es"));

    @Test
    void eachRunnerUpIsToldTheStepAtWhichItLost() {
        FieldExplanation headline = headline(
                100,
                set("copy", 1, rule("a", 1, "country=MX"), rule("b", 1, "country=MX"), rule("c", 1), rule("d", 0)),
                set("later", 1, rule("e", 9)),
                set("base", 0, rule("f", 9)));

        assertThat(headline.winner())
                .hasValueSatisfying(winner -> assertThat(winner.rule().id()).isEqualTo("a"));
        assertThat(headline.runnersUp())
                .extracting(runner -> runner.standing().rule().id() + " " + runner.lostBy())
                .containsExactly("b ID", "c SPECIFICITY", "d PRIORITY", "e RULE_SET", "f PRECEDENCE");
        assertThat(headline.losers()).isEmpty();
    }

    @Test
    void aRuleThatMatchesOnlyWhatStandsInComesAfterThoseThatMatchTheContext() {
        var fallbacks = new Declarations(
                Map.of(), Map.of(), List.of(new Parents("country", Map.of("MX", "LATAM", "LATAM", "world"))));
        var copy = new RuleSet(
                "copy",
                1,
                0,
                fallbacks,
                List.of(
                        rule("latam", 9, "country=LATAM"),
                        rule("mx", 0, "country=MX"),
                        rule("world", 9, "country=world"),
                        rule("tv", 9, "country=LATAM", "platform=tv")));

        FieldExplanation headline = headline(100, copy);

        assertThat(headline.winner())
                .hasValueSatisfying(winner -> assertThat(winner.rule().id()).isEqualTo("mx"));
        assertThat(headline.runnersUp())
                .extracting(runner -> runner.standing().rule().id() + " " + runner.lostBy() + " "
                        + runner.standing().asked().attributes().get("country"))
                .containsExactly("latam FALLBACK LATAM", "world FALLBACK world");
        assertThat(headline.losers())
                .singleElement()
                .satisfies(loser -> assertThat(loser.failed())
                        .containsExactly(
                                new FailedCondition("country", new Equals("LATAM"), "MX"),
                                new FailedCondition("platform", new Equals("tv"), null)));
    }

    @Test
    void eachLoserIsToldWhichConditionsFailedAndWhatTheContextHas() {
        FieldExplanation headline =
                headline(100, set("copy", 0, rule("tv", 0, "country=MX", "language=en|pt", "platform=tv")));

        assertThat(headline.winner()).isEmpty();
        assertThat(headline.losers())
                .singleElement()
                .satisfies(loser -> assertThat(loser.failed())
                        .containsExactly(
                                new FailedCondition("language", new In(Set.of("en", "pt")), "es"),
                                new FailedCondition("platform", new Equals("tv"), null)));
    }

    @Test
    void thoseNearestToMatchingComeFirstAndAllAreCounted() {
        FieldExplanation headline = headline(
                2,
                set(
                        "copy",
                        0,
                        rule("far", 9, "country=US", "language=en", "platform=tv"),
                        rule("near-low", 0, "country=US"),
                        rule("near-high", 1, "country=US", "language=es"),
                        rule("middle", 9, "country=US", "language=en"),
                        rule("near-lowest", -1, "country=US")));

        assertThat(headline.losers())
                .extracting(loser -> loser.standing().rule().id())
                .containsExactly("near-high", "near-low");
        assertThat(headline.allLosers()).isEqualTo(5);
    }

    @Test
    void onlyTheFieldsAskedForAreExplained() {
        ReleaseIndex release = release(set("copy", 0, rule("a", 0)));

        assertThat(Explanation.of(release, MEXICO, Set.of("colour"), 1).fields())
                .isEmpty();
        assertThat(Explanation.of(release, MEXICO, Set.of("headline", "colour"), 1)
                        .fields())
                .extracting(FieldExplanation::field)
                .containsExactly("headline");
    }

    private static FieldExplanation headline(int most, RuleSet... sets) {
        List<FieldExplanation> fields =
                Explanation.of(release(sets), MEXICO, Set.of("headline"), most).fields();
        return fields.getFirst();
    }

    private static ReleaseIndex release(RuleSet... sets) {
        return ReleaseIndex.of(7, Stream.of(sets).map(RuleSetIndex::compile).toList());
    }
}
