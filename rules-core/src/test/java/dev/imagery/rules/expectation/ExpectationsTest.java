package dev.imagery.rules.expectation;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Instant NOW = Instant.parse("2026-12-24T18:00:00Z");

    private static final ReleaseIndex RELEASE = ReleaseIndex.of(
            7,
            List.of(
                    RuleSetIndex.compile(set(
                            "copy",
                            0,
                            rule("jp", 0, Map.of("headline", text("Kon'nichiwa")), "country=JP"),
                            rule("world", 0, Map.of("headline", text("Hello"), "colour", text("red"))))),
                    RuleSetIndex.compile(
                            set("summer", 1, rule("us", 0, Map.of("colour", text("gold")), "country=US")))));

    @Test
    void aReleaseThatAnswersAsExpectedLeavesNothingUnmet() {
        assertThat(unmet(List.of(
                        expect("Japan", "JP", Map.of("headline", value("Kon'nichiwa")), Map.of("headline", "jp")),
                        expect(
                                "America",
                                "US",
                                Map.of("colour", value("gold"), "callToAction", Optional.empty()),
                                Map.of("colour", "us")))))
                .isEmpty();
    }

    @Test
    void anotherValueIsToldWithTheRuleThatGaveIt() {
        assertThat(unmet(List.of(expect("Peru", "PE", Map.of("headline", value("Hola")), Map.of()))))
                .containsExactly(new Unmet.OtherValue(
                        0,
                        "Peru",
                        "headline",
                        value("Hola"),
                        Optional.of(new Selection("headline", text("Hello"), "copy", 1, "world"))));
    }

    @Test
    void aValueWhereNoneIsExpectedIsUnmet() {
        assertThat(unmet(List.of(expect("Peru", "PE", Map.of("headline", Optional.empty()), Map.of()))))
                .containsExactly(new Unmet.OtherValue(
                        0,
                        "Peru",
                        "headline",
                        Optional.empty(),
                        Optional.of(new Selection("headline", text("Hello"), "copy", 1, "world"))));
    }

    @Test
    void noValueWhereOneIsExpectedIsUnmet() {
        assertThat(unmet(List.of(expect("Peru", "PE", Map.of("picture", value("a")), Map.of("picture", "a")))))
                .containsExactly(
                        new Unmet.OtherValue(0, "Peru", "picture", value("a"), Optional.empty()),
                        new Unmet.OtherRule(0, "Peru", "picture", "a", Optional.empty()));
    }

    @Test
    void theRightValueOfAnotherRuleIsUnmetWhereTheRuleIsExpected() {
        assertThat(unmet(List.of(expect("Japan", "JP", Map.of("colour", value("red")), Map.of("colour", "jp")))))
                .containsExactly(new Unmet.OtherRule(
                        0,
                        "Japan",
                        "colour",
                        "jp",
                        Optional.of(new Selection("colour", text("red"), "copy", 1, "world"))));
    }

    @Test
    void allThatIsUnmetIsToldInTheOrderOfTheTestsAndTheirFields() {
        assertThat(unmet(List.of(
                        expect("Met", "JP", Map.of("colour", value("red")), Map.of()),
                        expect(
                                "Two",
                                "JP",
                                Map.of("headline", value("a"), "colour", value("b")),
                                Map.of("colour", "jp")),
                        expect("One", "US", Map.of("colour", value("c")), Map.of()))))
                .extracting(unmet -> unmet.name() + " " + unmet.pointer())
                .containsExactly(
                        "Two /tests/1/expect/colour",
                        "Two /tests/1/expect/headline",
                        "Two /tests/1/rules/colour",
                        "One /tests/2/expect/colour");
    }

    @Test
    void aTestThatStatesNoTimeIsAtTheTimeOfTheRun() {
        var christmas = Map.<String, Condition>of("now", new TimeWindow(Moment.of(NOW), Moment.of(NOW.plusSeconds(1))));
        ReleaseIndex release = ReleaseIndex.of(
                1,
                List.of(RuleSetIndex.compile(
                        set("s", 0, new Rule("now", christmas, 0, Map.of("headline", text("Merry")))))));
        List<Expectation> tests = List.of(expect("Merry", "US", Map.of("headline", value("Merry")), Map.of()));

        assertThat(Expectations.unmet(release, tests, NOW)).isEmpty();
        assertThat(Expectations.unmet(release, tests, NOW.plusSeconds(1))).hasSize(1);
    }

    private static List<Unmet> unmet(List<Expectation> tests) {
        return Expectations.unmet(RELEASE, tests, NOW);
    }

    private static Expectation expect(
            String name, String country, Map<String, Optional<AdaptiveValue>> values, Map<String, String> rules) {
        return Expectation.of(name, new Context(Map.of("country", country)), values, rules);
    }

    private static Optional<AdaptiveValue> value(String text) {
        return Optional.of(text(text));
    }
}
