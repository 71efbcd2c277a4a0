package dev.imagery.rules.analysis;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Map;
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

    private static List<DeadRule> dead(RuleSet set, RuleSet... others) {
        return DeadRules.of(
                        release(Stream.concat(Stream.of(set), Stream.of(others)).toArray(RuleSet[]::new)), set)
                .dead();
    }

    private static ReleaseIndex release(RuleSet... sets) {
        return ReleaseIndex.of(1, Stream.of(sets).map(RuleSetIndex::compile).toList());
    }
}
