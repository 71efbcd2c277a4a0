package dev.imagery.rules.analysis;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.analysis.Conflict.DecidedBy;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final long MOST = 50_000_000;

    @Test
    void rulesThatMeetAndAreAsGoodAsEachOtherAreInConflict() {
        RuleSet set = set("copy", 0, rule("us", 0, "country=US"), rule("en", 0, "language=en"));

        assertThat(conflicts(set))
                .containsExactly(new Conflict(
                        DecidedBy.RULE_ID,
                        new Winner("copy", 1, "en"),
                        new Winner("copy", 1, "us"),
                        List.of("headline"),
                        new Context(Map.of("country", "US", "language", "en"))));
    }

    @Test
    void rulesThatNeverMeetAreNot() {
        assertThat(conflicts(set("copy", 0, rule("us", 0, "country=US|MX"), rule("ca", 0, "country=CA|AR"))))
                .isEmpty();
    }

    @Test
    void rulesThatGiveTheSameAreNot() {
        assertThat(conflicts(set(
                        "copy",
                        0,
                        rule("us", 0, Map.of("headline", text("a")), "country=US"),
                        rule("en", 0, Map.of("headline", text("a")), "language=en"))))
                .isEmpty();
    }

    @Test
    void rulesOfWhichOneRanksAboveTheOtherAreNot() {
        assertThat(conflicts(set(
                        "copy",
                        0,
                        rule("us", 1, "country=US"),
                        rule("en", 0, "language=en"),
                        rule("us-tv", 0, "country=US", "platform=tv"))))
                .isEmpty();
    }

    @Test
    void rulesAboveWhichAnotherAlwaysWinsAreNot() {
        assertThat(conflicts(set(
                        "copy",
                        0,
                        rule("us", 0, "country=US"),
                        rule("en", 0, "language=en"),
                        rule("us-en", 0, "country=US", "language=en"))))
                .isEmpty();
        assertThat(conflicts(
                        set("copy", 0, rule("us", 0, "country=US"), rule("en", 0, "language=en")),
                        set("summer", 1, rule("all", 0))))
                .isEmpty();
    }

    @Test
    void rulesThatMeetInDifferentWordsOfAFallbackAreNot() {
        var nearest = new Declarations(
                Map.of(), Map.of(), List.of(new Nearest("resolution", List.of("low", "medium", "high"))));

        assertThat(conflicts(set(
                        "walls", nearest, rule("low", 0, "resolution=low"), rule("medium", 0, "resolution=medium"))))
                .isEmpty();
    }

    @Test
    void rulesOfSetsWithTheSamePrecedenceAreDecidedBetweenByTheSetsNames() {
        RuleSet summer = set("summer", 0, rule("us", 0, "country=US"));
        RuleSet winter = set("winter", 0, rule("all", 0), rule("mx", 0, "country=MX"));

        assertThat(conflicts(winter, summer))
                .containsExactly(new Conflict(
                        DecidedBy.SET_NAME,
                        new Winner("summer", 1, "us"),
                        new Winner("winter", 1, "all"),
                        List.of("headline"),
                        new Context(Map.of("country", "US"))));
        assertThat(conflicts(winter, set("summer", 1, rule("us", 0, "country=US"))))
                .isEmpty();
    }

    @Test
    void ofManyAHundredAreToldAndThatThereAreMore() {
        RuleSet set = set(
                "copy",
                0,
                IntStream.range(0, 15).mapToObj(i -> rule("r" + i, 0)).toArray(Rule[]::new));
        Rule[] countries = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> Stream.of(rule("c" + i, 0, "country=c" + i), rule("l" + i, 0, "language=l" + i)))
                .toArray(Rule[]::new);

        assertThat(Conflicts.of(release(set), "copy", MOST)).satisfies(few -> {
            assertThat(few.found()).as("of r0 with each other").hasSize(14);
            assertThat(few.more()).isFalse();
        });
        assertThat(Conflicts.of(release(set("many", 0, countries)), "many", MOST))
                .satisfies(many -> {
                    assertThat(many.found()).hasSize(100);
                    assertThat(many.more()).isTrue();
                });
    }

    @Test
    void whatIsTooMuchToBeLookedAtIsToldAsIncomplete() {
        Rule[] countries = IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> Stream.of(rule("c" + i, 0, "country=c" + i), rule("l" + i, 0, "language=l" + i)))
                .toArray(Rule[]::new);

        assertThat(Conflicts.of(release(set("many", 0, countries)), "many", 500).complete())
                .isFalse();
    }

    private static List<Conflict> conflicts(RuleSet set, RuleSet... others) {
        RuleSet[] all = Stream.concat(Stream.of(set), Stream.of(others)).toArray(RuleSet[]::new);
        Conflicts conflicts = Conflicts.of(release(all), set.name(), MOST);
        assertThat(conflicts.complete()).isTrue();
        assertThat(conflicts.more()).isFalse();
        return conflicts.found();
    }

    private static ReleaseIndex release(RuleSet... sets) {
        return ReleaseIndex.of(1, Stream.of(sets).map(RuleSetIndex::compile).toList());
    }
}
