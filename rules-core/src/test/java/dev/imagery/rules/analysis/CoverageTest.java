package dev.imagery.rules.analysis;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.fallback.Nearest;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final long MOST = 50_000_000;
    private static final Declarations RESOLUTIONS = new Declarations(
            Map.of("resolution", new Attribute.Listed(Set.of("low", "medium", "high", "ultra"))), Map.of(), List.of());

    @Test
    void aRuleWithoutConditionsCoversEverything() {
        assertThat(uncovered(set("copy", 0, rule("us", 0, "country=US"), rule("world", 0))))
                .isEmpty();
    }

    @Test
    void contextsThatNoRuleIsForAreToldByWhatTheyAreNot() {
        RuleSet set = set("copy", 0, rule("us", 0, "country=US"), rule("ca", 0, "country=CA"));

        assertThat(uncovered(set)).containsExactly(pattern("country", otherThanOrAbsent("CA", "US")));
    }

    @Test
    void contextsThatRulesLeaveOutAreToldByWhatTheyAre() {
        RuleSet set = set(
                "copy", 0, rule("us", 0, "country=US", "language=en"), rule("ca", 0, "country=CA", "language=en|fr"));

        assertThat(uncovered(set))
                .containsExactlyInAnyOrder(
                        pattern("country", otherThanOrAbsent("CA", "US")),
                        pattern("language", otherThanOrAbsent("en", "fr")),
                        pattern("country", oneOf("US"), "language", oneOf("fr")));
    }

    @Test
    void ofListedValuesThereAreNoOthers() {
        RuleSet set =
                set("walls", RESOLUTIONS, rule("some", 0, "resolution=low|medium"), rule("high", 0, "resolution=high"));

        assertThat(uncovered(set))
                .containsExactly(pattern("resolution", new Values(false, List.of(is("ultra")), true)));
    }

    @Test
    void whereAllListedValuesAreCoveredOnlyThatItIsAbsentIsLeft() {
        RuleSet set = set("walls", RESOLUTIONS, rule("all", 0, "resolution=low|medium|high|ultra"));

        assertThat(uncovered(set)).containsExactly(pattern("resolution", new Values(false, List.of(), true)));
    }

    @Test
    void aListedValueThatAnotherSetNamesIsThereAsWell() {
        RuleSet walls = set("walls", RESOLUTIONS, rule("all", 0, "resolution=low|medium|high|ultra"));
        RuleSet copy = set("copy", 0, rule("8k", 0, Map.of("badge", text("8k")), "resolution=8k"));

        assertThat(uncovered(walls, copy))
                .containsExactly(pattern("resolution", new Values(false, List.of(is("8k")), true)));
    }

    @Test
    void whatStandsInForAValueCoversIt() {
        var nearest = new Declarations(
                RESOLUTIONS.attributes(),
                Map.of(),
                List.of(new Nearest("resolution", List.of("low", "medium", "high", "ultra"))));

        assertThat(uncovered(set("walls", nearest, rule("low", 0, "resolution=low"))))
                .containsExactly(pattern("resolution", new Values(false, List.of(), true)));
    }

    @Test
    void whatAnotherSetGivesIsNotUncovered() {
        assertThat(uncovered(set("copy", 0, rule("us", 0, "country=US")), set("base", -1, rule("all", 0))))
                .isEmpty();
    }

    @Test
    void eachFieldIsLookedAtByItselfAndThoseWithoutAValueInTheSameContextsAreToldTogether() {
        RuleSet set = set(
                "copy",
                0,
                rule("us", 0, Map.of("headline", text("a"), "colour", text("b")), "country=US"),
                rule("all", 0, Map.of("link", text("c"))),
                rule("mx", 0, Map.of("badge", text("c")), "country=MX"));

        List<Uncovered> found = Coverage.uncovered(release(set), "copy", MOST);

        assertThat(found)
                .extracting(Uncovered::fields)
                .containsExactly(List.of("badge"), List.of("colour", "headline"));
    }

    @Test
    void numbersAreToldAsBounds() {
        assertThat(uncovered(set("s", 0, when("some", Map.of("age", numbers("3", "7"))))))
                .containsExactly(pattern(
                        "age", new Values(true, List.of(new Values.Meeting(numbers("3", "7"))), true)));
    }

    @Test
    void versionsAreToldAsARange() {
        VersionRange range = VersionRange.read(">=1.2.0 <2.0.0").orElseThrow();

        assertThat(uncovered(set("s", 0, when("some", Map.of("app", range)))))
                .containsExactly(pattern("app", new Values(true, List.of(new Values.Meeting(range)), true)));
    }

    @Test
    void timesAreToldAsWindowsAndAreNeverAbsent() {
        Moment noon = Moment.of(Instant.parse("2026-12-01T12:00:00Z"));
        Moment night = Moment.of(Instant.parse("2026-12-02T00:00:00Z"));

        assertThat(uncovered(set("s", 0, when("some", Map.of("now", new TimeWindow(noon, night))))))
                .containsExactly(pattern(
                        "now",
                        new Values(
                                false,
                                List.of(
                                        new Values.Meeting(new TimeWindow(null, noon)),
                                        new Values.Meeting(new TimeWindow(night, null))),
                                false)));
    }

    @Test
    void languagesAreToldAsARange() {
        var spanish = new LanguageRange(Set.of("es"));

        assertThat(uncovered(set("s", 0, when("some", Map.of("language", spanish)))))
                .containsExactly(pattern("language", new Values(true, List.of(new Values.Meeting(spanish)), true)));
    }

    @Test
    void sharesAreToldAsAShare() {
        assertThat(uncovered(set("s", 0, when("some", Map.of("visitor", new Percentage(0, 250_000, "s"))))))
                .containsExactly(pattern(
                        "visitor",
                        new Values(false, List.of(new Values.Meeting(new Percentage(250_000, 1_000_000, "s"))), true)));
    }

    @Test
    void whatIsTooMuchToBeLookedAtIsToldAsIncomplete() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 100; i++) {
            rules.add(rule("r" + i, 0, "a=" + i % 7, "b=" + i % 11, "c=" + i % 13));
        }

        List<Uncovered> found = Coverage.uncovered(release(set("s", 0, rules.toArray(Rule[]::new))), "s", 100);

        assertThat(found).singleElement().satisfies(uncovered -> {
            assertThat(uncovered.complete()).isFalse();
            assertThat(uncovered.total()).isEqualTo(uncovered.patterns().size());
        });
    }

    @Test
    void sharesOfMoreCombinationsThanAreLookedAtAreIncompleteUnlessARuleIsForEveryone() {
        var rules = new ArrayList<Rule>();
        for (int salt = 0; salt < 20; salt++) {
            rules.add(when("s" + salt, Map.of("visitor", new Percentage(0, 500_000, "salt-" + salt))));
        }
        RuleSet shares = set("s", 0, rules.toArray(Rule[]::new));

        assertThat(Coverage.uncovered(release(shares), "s", MOST))
                .singleElement()
                .matches(uncovered -> !uncovered.complete());
        assertThat(Coverage.uncovered(release(shares, set("base", -1, rule("all", 0))), "s", MOST))
                .isEmpty();
    }

    @Test
    void ofAWallOfPicturesJustTheHolesAreTold() {
        List<Rule> walls = walls(40, 10);
        walls.removeIf(rule -> rule.id().equals("c7/l3/tv/high"));
        RuleSet set = set("walls", RESOLUTIONS, walls.toArray(Rule[]::new));

        assertThat(uncovered(set))
                .hasSize(5)
                .contains(pattern(
                        "country",
                        oneOf("c7"),
                        "language",
                        oneOf("l3"),
                        "platform",
                        oneOf("tv"),
                        "resolution",
                        oneOf("high")));
    }

    @Test
    void contextsLoseTheirValueWhereARuleIsTakenAway() {
        RuleSet before = set("copy", 0, rule("us", 0, "country=US"), rule("mx", 0, "country=MX"));
        RuleSet after = set("copy", 0, rule("us", 0, "country=US"));

        assertThat(lost(release(before), release(after))).containsExactly(pattern("country", oneOf("MX")));
        assertThat(lost(release(after), release(before))).isEmpty();
    }

    @Test
    void aFieldThatIsGivenNoMoreIsLost() {
        RuleSet before = set("copy", 0, rule("all", 0, Map.of("headline", text("a"), "badge", text("b"))));
        RuleSet after = set("copy", 0, rule("all", 0, Map.of("headline", text("a"))));

        assertThat(Coverage.newlyUncovered(release(before), release(after), "copy", MOST))
                .containsExactly(new Uncovered(List.of("badge"), List.of(pattern()), 1, true));
    }

    @Test
    void whatAnotherSetGivesInsteadIsNotLost() {
        RuleSet before = set("copy", 0, rule("us", 0, "country=US"), rule("mx", 0, "country=MX"));
        RuleSet after = set("copy", 0, rule("us", 0, "country=US"));
        RuleSet base = set("base", -1, rule("latam", 0, "country=MX|AR"));

        assertThat(lost(release(before, base), release(after, base))).isEmpty();
    }

    @Test
    void aSetThatIsNewTakesNothingAway() {
        RuleSet base = set("base", -1, rule("latam", 0, "country=MX|AR"));

        assertThat(lost(release(base), release(base, set("copy", 0, rule("us", 0, "country=US")))))
                .isEmpty();
    }

    private static List<Rule> walls(int countries, int languages) {
        return new ArrayList<>(IntStream.range(0, countries)
                .boxed()
                .flatMap(country -> IntStream.range(0, languages)
                        .boxed()
                        .flatMap(language -> Stream.of("browser", "tv", "phone")
                                .flatMap(platform -> Stream.of("low", "medium", "high", "ultra")
                                        .map(resolution -> rule(
                                                "c%d/l%d/%s/%s".formatted(country, language, platform, resolution),
                                                0,
                                                "country=c" + country,
                                                "language=l" + language,
                                                "platform=" + platform,
                                                "resolution=" + resolution)))))
                .toList());
    }

    private static List<Pattern> uncovered(RuleSet set, RuleSet... others) {
        RuleSet[] all = Stream.concat(Stream.of(set), Stream.of(others)).toArray(RuleSet[]::new);
        return patterns(Coverage.uncovered(release(all), set.name(), MOST));
    }

    private static List<Pattern> lost(ReleaseIndex before, ReleaseIndex after) {
        return patterns(Coverage.newlyUncovered(before, after, "copy", MOST));
    }

    private static List<Pattern> patterns(List<Uncovered> found) {
        assertThat(found)
                .allMatch(Uncovered::complete)
                .allMatch(one -> one.total() == one.patterns().size());
        return found.stream().flatMap(one -> one.patterns().stream()).toList();
    }

    private static ReleaseIndex release(RuleSet... sets) {
        return ReleaseIndex.of(1, Stream.of(sets).map(RuleSetIndex::compile).toList());
    }

    /** @param attributes names and {@link Values} in turn */
    private static Pattern pattern(Object... attributes) {
        var values = new TreeMap<String, Values>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put((String) attributes[i], (Values) attributes[i + 1]);
        }
        return new Pattern(values);
    }

    private static Values oneOf(String... values) {
        return new Values(false, Stream.of(values).map(CoverageTest::is).toList(), false);
    }

    private static Values otherThanOrAbsent(String... values) {
        return new Values(true, Stream.of(values).map(CoverageTest::is).toList(), true);
    }

    private static Values.Part is(String value) {
        return new Values.Meeting(new Equals(value));
    }

    private static Condition numbers(String atLeast, String below) {
        return new NumericRange(new Bound(new BigDecimal(atLeast), true), new Bound(new BigDecimal(below), false));
    }
}
