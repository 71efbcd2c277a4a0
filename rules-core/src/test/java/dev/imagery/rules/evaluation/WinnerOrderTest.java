package dev.imagery.rules.evaluation;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinnerOrderTest {

    private static final Context VISITOR = new Context(Map.of("country", "US", "language", "en"));

    @Test
    void aSetOfGreaterPrecedenceBeatsAnyPriorityInALesserSet() {
        assertThat(winner(set("a", 0, rule("loser", 1_000, "country=US")), set("b", 1, rule("winner", -5))))
                .isEqualTo("winner");
    }

    @Test
    void ofSetsWithEqualPrecedenceTheNameThatSortsFirstWins() {
        assertThat(winner(set("b", 3, rule("loser", 9)), set("a", 3, rule("winner", 0))))
                .isEqualTo("winner");
    }

    @Test
    void greaterPriorityBeatsMoreConditions() {
        assertThat(winner(set("a", 0, rule("loser", 0, "country=US", "language=en"), rule("winner", 1))))
                .isEqualTo("winner");
    }

    @Test
    void atEqualPriorityMoreConditionsWin() {
        assertThat(winner(set("a", 0, rule("loser", 0, "country=US"), rule("winner", 0, "country=US", "language=en"))))
                .isEqualTo("winner");
    }

    @Test
    void inACellTheRuleThatAsksForItWinsAndOutsideOfItTheOther() {
        RuleSet walls = set(
                "walls",
                0,
                rule("US/en", 0, "country=US", "language=en"),
                rule("US/en@autumn/bright", 0, "country=US", "language=en", "cell=autumn/bright"));

        assertThat(winner(VISITOR, walls)).isEqualTo("US/en");
        assertThat(winner(inCell("autumn/bright"), walls)).isEqualTo("US/en@autumn/bright");
        assertThat(winner(inCell("autumn/plain"), walls)).isEqualTo("US/en");
    }

    @Test
    void aListCountsAsOneCondition() {
        assertThat(winner(set("a", 0, rule("b-list", 0, "country=US|MX|CA"), rule("a-value", 0, "country=US"))))
                .isEqualTo("a-value");
    }

    @Test
    void allElseBeingEqualTheIdThatSortsFirstWins() {
        assertThat(winner(set("a", 0, rule("rule-2", 0), rule("rule-1", 0), rule("rule-3", 0))))
                .isEqualTo("rule-1");
    }

    @Test
    void eachFieldIsWonByItself() {
        RuleSet market = set("market", 1, rule("us", 0, Map.of("colour", text("red")), "country=US"));
        RuleSet world = set("world", 0, rule("all", 0, Map.of("colour", text("grey"), "headline", text("Hello"))));

        assertThat(ReferenceEvaluator.evaluate(4, List.of(world, market), VISITOR))
                .isEqualTo(new Evaluation(
                        4,
                        List.of(
                                new Selection("colour", text("red"), "market", 1, "us"),
                                new Selection("headline", text("Hello"), "world", 1, "all"))));
    }

    @Test
    void anAttributeThatTheContextLacksMeetsNoCondition() {
        assertThat(ReferenceEvaluator.evaluate(1, List.of(set("a", 0, rule("tv", 0, "platform=tv|browser"))), VISITOR)
                        .selections())
                .isEmpty();
    }

    private static Context inCell(String cell) {
        return new Context(Map.of("country", "US", "language", "en", "cell", cell));
    }

    private static String winner(RuleSet... sets) {
        return winner(VISITOR, sets);
    }

    private static String winner(Context context, RuleSet... sets) {
        return ReferenceEvaluator.evaluate(1, List.of(sets), context)
                .selections()
                .getFirst()
                .rule();
    }
}
