package dev.imagery.rules.evaluation;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    void ofEquallyManyConditionsTheNarrowerKindWins() {
        Condition share = new Percentage(0, Percentage.WHOLE, "s");
        Condition not = new Not(Set.of("MX"));
        Condition window = new TimeWindow(Moment.of(Instant.EPOCH), null);
        Condition range = new LanguageRange(Set.of("en"));
        Condition list = Condition.oneOf(Set.of("US", "MX"));
        List<Rule> narrowestLast = List.of(
                when("a", Map.of("country", share)),
                when("b", Map.of("country", not)),
                when("c", Map.of("now", window)),
                when("d", Map.of("language", range)),
                when("e", Map.of("country", list)),
                when("f", Map.of("country", new Equals("US"))),
                when("g", Map.of("country", not, "language", range)));

        for (int i = 0; i < narrowestLast.size(); i++) {
            RuleSet set = new RuleSet("s", 1, 0, narrowestLast.subList(0, i + 1));
            assertThat(winner(VISITOR.at(Instant.now()), set))
                    .isEqualTo(narrowestLast.get(i).id());
        }
    }

    @Test
    void upToTwoHundredConditionsMoreOfTheWidestKindBeatFewerOfTheNarrowest() {
        Condition share = new Percentage(0, 1, "s");
        var narrow = new TreeMap<String, Condition>();
        var wide = new TreeMap<String, Condition>(Map.of("one-more", share));
        for (int i = 0; i < 199; i++) {
            narrow.put("a" + i, new Equals("x"));
            wide.put("a" + i, share);
        }

        assertThat(WinnerOrder.specificity(when("wide", wide)))
                .isGreaterThan(WinnerOrder.specificity(when("narrow", narrow)));
    }

    @Test
    void whatMatchesTheContextItselfBeatsWhatMatchesAStandInOnly() {
        var fallback = new Declarations(
                Map.of(), Map.of(), List.of(new Nearest("resolution", List.of("low", "medium", "high"))));
        RuleSet set = set(
                "a", fallback, rule("low", 9, "resolution=low", "country=US"), rule("medium", 0, "resolution=medium"));

        assertThat(winner(new Context(Map.of("resolution", "high", "country", "US")), set))
                .isEqualTo("medium");
        assertThat(winner(new Context(Map.of("resolution", "low", "country", "US")), set))
                .isEqualTo("low");
    }

    @Test
    void aFieldThatTheContextItselfGivesNoValueComesFromAStandInAndTheOthersStay() {
        var fallback = new Declarations(Map.of(), Map.of(), List.of(new LocaleParents("language")));
        RuleSet set = set(
                "a",
                fallback,
                rule("mx", 0, Map.of("headline", text("¡Órale!")), "language=es-MX"),
                rule("es", 0, Map.of("headline", text("Hola"), "colour", text("red")), "language=es"));

        assertThat(ReferenceEvaluator.evaluate(1, List.of(set), new Context(Map.of("language", "es-MX")))
                        .selections())
                .extracting(Selection::field, Selection::rule)
                .containsExactly(tuple("colour", "es"), tuple("headline", "mx"));
    }

    @Test
    void aSetOfGreaterPrecedenceMayFallBackBeforeTheNextIsAskedAtAll() {
        var fallback = new Declarations(Map.of(), Map.of(), List.of(new Parents("country", Map.of("US", "world"))));
        RuleSet emergency = new RuleSet("emergency", 1, 9, fallback, List.of(rule("world", 0, "country=world")));

        assertThat(winner(emergency, set("imagery", 0, rule("us", 0, "country=US"))))
                .isEqualTo("world");
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
