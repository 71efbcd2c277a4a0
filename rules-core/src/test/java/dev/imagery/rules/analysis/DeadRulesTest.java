package dev.imagery.rules.analysis;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadRulesTest {

    @Test
    void aRuleThatAnotherWithFewerConditionsOutranksIsDead() {
        RuleSet set = set("walls", 0, rule("us", 0, "country=US", "platform=tv"), rule("all", 1, "country=US|MX"));

        assertThat(dead(set)).containsExactly(new DeadRule("us", List.of(new Winner("walls", 1, "all"))));
    }

    @Test
    void aRuleThatWinsForOneOfItsValuesLives() {
        RuleSet set = set("walls", 0, rule("both", 0, "country=US|MX"), rule("us", 1, "country=US"));

        assertThat(dead(set)).isEmpty();
    }

    @Test
    void severalRulesMayShadowOneTogether() {
        RuleSet set = set(
                "walls", 0, rule("both", 0, "country=US|MX"), rule("us", 1, "country=US"), rule("mx", 1, "country=MX"));

        assertThat(dead(set))
                .containsExactly(
                        new DeadRule("both", List.of(new Winner("walls", 1, "mx"), new Winner("walls", 1, "us"))));
    }

    @Test
    void aRuleThatAsksForMoreShadowsNobody() {
        RuleSet set = set("walls", 0, rule("us", 0, "country=US"), rule("tv", 9, "country=US", "platform=tv"));

        assertThat(dead(set)).isEmpty();
    }

    @Test
    void aSetOfGreaterPrecedenceShadowsThoseBelow() {
        RuleSet base = set("base", 0, rule("us", 0, "country=US"), rule("mx", 0, "country=MX"));
        RuleSet summer = set("summer", 2, rule("us", 0, "country=US"));

        assertThat(dead(base, summer)).containsExactly(new DeadRule("us", List.of(new Winner("summer", 1, "us"))));
        assertThat(dead(summer, base)).isEmpty();
    }

    @Test
    void aRuleThatWinsOneOfItsFieldsLives() {
        RuleSet set = set(
                "copy",
                0,
                rule("two", 0, Map.of("headline", text("a"), "colour", text("b")), "country=US"),
                rule("one", 1, Map.of("headline", text("c")), "country=US"));

        assertThat(dead(set)).isEmpty();
    }

    @Test
    void whatHasTooManyContextsToLookAtIsUndecided() {
        String values = "="
                + String.join("|", IntStream.range(0, 50).mapToObj(i -> "v" + i).toList());
        RuleSet set = set(
                "walls",
                0,
                rule("many", 0, "a" + values, "b" + values, "c" + values),
                rule("all", 1, "a" + values),
                rule("won", 0, "d" + values, "e" + values, "f" + values));

        DeadRules rules = DeadRules.of(release(set), set);

        assertThat(rules.undecided()).containsExactly("many");
        assertThat(rules.dead()).isEmpty();
    }

    @Test
    void whatIsInsideOfAWiderRangeOfGreaterPriorityIsDead() {
        RuleSet set = numbers(when("few", numbers("3", "5")), 0, when("many", numbers("2", "5")), 1);

        assertThat(dead(set)).extracting(DeadRule::rule).containsExactly("few");
    }

    @Test
    void whatReachesOutOfTheOthersByASingleNumberLives() {
        RuleSet set = numbers(when("few", numbers("3", "5.0000001")), 0, when("many", numbers("2", "5")), 1);

        assertThat(dead(set)).isEmpty();
    }

    @Test
    void windowsThatFollowEachOtherShadowARuleWithoutATimeTogether() {
        Moment noon = Moment.of(Instant.parse("2026-12-01T12:00:00Z"));
        RuleSet set = set(
                "s",
                0,
                when("before", Map.of("now", new TimeWindow(null, noon))),
                when("after", Map.of("now", new TimeWindow(noon, null))),
                rule("always", 0));

        assertThat(dead(set)).extracting(DeadRule::rule).containsExactly("always");
    }

    @Test
    void aRuleThatIsReachedOnlyByAStandInLives() {
        var fallback = new Declarations(Map.of(), Map.of(), List.of(new LocaleParents("language")));
        RuleSet below = new RuleSet("below", 1, 0, fallback, List.of(rule("es", 0, "language=es")));

        assertThat(dead(below, set("above", 1, rule("es", 0, "language=es")))).isEmpty();
        assertThat(dead(below, set("above", 1, when("spanish", Map.of("language", new LanguageRange(Set.of("es")))))))
                .hasSize(1);
    }

    @Test
    void whatIsLeftOfListedValuesMayBeNothing() {
        var resolutions = new Declarations(
                Map.of("resolution", new Attribute.Listed(Set.of("low", "high"))), Map.of(), List.of());
        Rule other = when("other", Map.of("resolution", new Not(Set.of("low"))));
        Rule none = when("none", Map.of("resolution", new Not(Set.of("low", "high"))));
        Rule high = rule("high", 0, "resolution=high");

        assertThat(dead(set("walls", resolutions, other, none, high)))
                .containsExactly(
                        new DeadRule("none", List.of()),
                        new DeadRule("other", List.of(new Winner("walls", 1, "high"))));
        assertThat(dead(set("walls", 0, other, high))).isEmpty();
    }

    @Test
    void sharesThatMakeUpTheWholeShadowTheRuleForEveryone() {
        RuleSet set = set(
                "s",
                0,
                when("a", Map.of("visitor", new Percentage(0, 300_000, "s"))),
                when("b", Map.of("visitor", new Percentage(300_000, 1_000_000, "s"))),
                new Rule("everyone", Map.of("visitor", new Not(Set.of("tester"))), -1, Map.of("headline", text("x"))));

        assertThat(dead(set)).extracting(DeadRule::rule).containsExactly("everyone");
    }

    @Test
    void sharesOfMoreCombinationsThanAreLookedAtAreUndecided() {
        var rules = new ArrayList<Rule>();
        for (int salt = 0; salt < 20; salt++) {
            rules.add(when("s" + salt, Map.of("visitor", new Percentage(0, 500_000, "salt-" + salt))));
        }
        rules.add(new Rule(
                "low", Map.of("visitor", new Percentage(0, 1, "salt-0")), -1, Map.of("headline", text("low"))));
        RuleSet set = set("s", 0, rules.toArray(Rule[]::new));

        DeadRules found = DeadRules.of(release(set), set);

        assertThat(found.dead()).isEmpty();
        assertThat(found.undecided()).contains("low");
    }

    @Test
    void whatIsNotLookedAtToTheEndIsUndecided() {
        RuleSet set = set(
                "walls",
                0,
                rule("both", 0, "country=US|MX"),
                rule("us", 1, "country=US"),
                rule("mx", 1, "country=MX"),
                rule("world", 0));

        assertThat(DeadRules.of(release(set), set, 1).undecided()).containsExactly("both", "mx", "us", "world");
        assertThat(DeadRules.of(release(set), set, 4).undecided()).containsExactly("world");
        assertThat(DeadRules.of(release(set), set, 5).undecided()).isEmpty();
    }

    private static RuleSet numbers(Rule one, int priority, Rule other, int otherPriority) {
        return set(
                "s",
                0,
                new Rule(one.id(), one.conditions(), priority, one.payload()),
                new Rule(other.id(), other.conditions(), otherPriority, other.payload()));
    }

    private static Map<String, Condition> numbers(String atLeast, String below) {
        return Map.of(
                "age",
                new NumericRange(new Bound(new BigDecimal(atLeast), true), new Bound(new BigDecimal(below), false)));
    }

    private static List<DeadRule> dead(RuleSet set, RuleSet... others) {
        return DeadRules.of(
                        release(Stream.concat(Stream.of(set), Stream.of(others)).toArray(RuleSet[]::new)), set)
                .dead();
    }

    private static ReleaseIndex release(RuleSet... sets) {
        return ReleaseIndex.of(1, Stream.of(sets).map(RuleSetIndex::compile).toList());
    }
}
