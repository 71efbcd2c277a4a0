package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Compared with a look at so many contexts that rules of these few values can tell none from one that is looked at. */
class DeadRulesAreExactTest {

    private static final String ABSENT = "";

    private static final Map<String, List<String>> VALUES = Map.of(
            "country", List.of("MX", "AR", "PE", "EC", "ANDES", "LATAM", "world", "US", "ZZ"),
            "resolution", List.of("low", "medium", "high", "Aa", "BB", "8k"),
            "language", languages().toList(),
            "age",
                    List.of(
                            "3", "3.0", "3.00", "5", "5.00", "7.5", "7.50", "7.25", "-1", "-1.0", "12", "young",
                            "other", "-2", "0", "4", "6", "7.3", "9"),
            "app", versions().toList(),
            "now",
                    List.of(
                            "2025-01-01T00:00Z",
                            "2026-01-01T00:00Z",
                            "2026-01-02T00:00Z",
                            "2026-05-31T15:00Z",
                            "2026-07-01T00:00Z",
                            "2026-11-30T15:00Z",
                            "2027-01-01T00:00Z"),
            "mixed",
                    Stream.concat(
                                    Stream.of(
                                            "3",
                                            "3.0",
                                            "3.00",
                                            "5",
                                            "7.3",
                                            "-2",
                                            "a",
                                            "b",
                                            "2026-01-01T00:00Z",
                                            "2026-07-01T00:00Z"),
                                    Stream.concat(
                                            Stream.concat(languages(), versions()),
                                            IntStream.range(0, 50).mapToObj(i -> "v" + i)))
                            .toList(),
            "tone", List.of("bold", "calm", "other", "another"),
            "visitor", IntStream.range(0, 1_000).mapToObj(i -> "v" + i).toList());

    private static final List<List<String>> PAIRS = List.of(
            List.of("country", "resolution"),
            List.of("country", "language"),
            List.of("language", "now"),
            List.of("age", "app"),
            List.of("age", "now"),
            List.of("visitor", "country"),
            List.of("visitor", "now"),
            List.of("visitor", "tone"),
            List.of("country", "tone"),
            List.of("language", "resolution"));

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void aRuleIsDeadExactlyIfItWinsNowhere(@ForAll("releases") Release release) {
        assertExact(release);
    }

    /** Values of all kinds, of which there are too many to look at every class of them in every share. */
    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void noRuleIsCalledDeadThatWinsSomewhere(@ForAll("mixedReleases") Release release) {
        RuleSet looked = release.sets().getFirst();
        ReleaseIndex index = ReleaseIndex.of(
                1, release.sets().stream().map(RuleSetIndex::compile).toList());

        Set<String> winning = winning(index, release, looked.name());

        assertThat(DeadRules.of(index, looked).dead())
                .extracting(DeadRule::rule)
                .noneMatch(winning::contains);
    }

    @Provide
    Arbitrary<Release> mixedReleases() {
        List<String> attributes = List.of("mixed", "resolution");
        return ReleaseArbitraries.releases(1, 3, 10, attributes).map(sets -> new Release(attributes, sets));
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void inManyReleasesARuleIsDeadExactlyIfItWinsNowhere(@ForAll("releases") Release release) {
        assertExact(release);
    }

    private static void assertExact(Release release) {
        RuleSet looked = release.sets().getFirst();
        ReleaseIndex index = ReleaseIndex.of(
                1, release.sets().stream().map(RuleSetIndex::compile).toList());

        DeadRules rules = DeadRules.of(index, looked);

        Set<String> winning = winning(index, release, looked.name());
        assertThat(rules.undecided()).isEmpty();
        assertThat(rules.dead())
                .extracting(DeadRule::rule)
                .containsExactlyElementsOf(looked.rules().stream()
                        .map(Rule::id)
                        .filter(id -> !winning.contains(id))
                        .sorted()
                        .toList());
    }

    private static Set<String> winning(ReleaseIndex index, Release release, String name) {
        var winning = new TreeSet<String>();
        for (Context context : contexts(release)) {
            index.evaluate(context).selections().stream()
                    .filter(selection -> selection.ruleSet().equals(name))
                    .forEach(selection -> winning.add(selection.rule()));
        }
        return winning;
    }

    private static List<Context> contexts(Release release) {
        List<Map<String, String>> contexts = List.of(Map.of());
        for (String attribute : release.attributes()) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> context : contexts) {
                for (String value : VALUES.getOrDefault(attribute, List.of())) {
                    longer.add(with(context, attribute, value));
                }
                if (!attribute.equals(TimeWindow.NOW) || !release.asksForNow()) {
                    longer.add(context);
                }
            }
            contexts = longer;
        }
        return contexts.stream().map(Context::new).toList();
    }

    private static Map<String, String> with(Map<String, String> context, String attribute, String value) {
        var with = new HashMap<>(context);
        with.put(attribute, value);
        return with;
    }

    /** Tags in and outside of the pool of the rules, in their scripts and regions, in other letters, and what only looks like one. */
    private static Stream<String> languages() {
        return Stream.of("es", "en", "zh", "fr", "nb")
                .flatMap(language -> Stream.of(ABSENT, "-Latn", "-Hant").map(script -> language + script))
                .flatMap(tag -> Stream.of(ABSENT, "-MX", "-419", "-ES", "-IN", "-001", "-TW", "-QQ")
                        .map(region -> tag + region))
                .flatMap(tag -> Stream.of(tag, tag + "-x-1", tag + "-!1"))
                .flatMap(tag -> Stream.of(tag, tag.toLowerCase(Locale.ROOT), tag.toUpperCase(Locale.ROOT)))
                .distinct();
    }

    private static Stream<String> versions() {
        return Stream.concat(
                Stream.of(
                        "new",
                        "other",
                        "0.0.0-0",
                        "1.2.3-rc.1+b",
                        "1.2.3+build",
                        "2.0.0-rc.1+build",
                        "1.0.0+b",
                        "2.0.0+b",
                        "3.1.0+b"),
                IntStream.range(0, 5)
                        .boxed()
                        .flatMap(major -> Stream.of(".0.0", ".2.3", ".1.0", ".3.0")
                                .flatMap(rest -> Stream.of("-0", "-rc.1", "-rc.1.0", "-z", ABSENT)
                                        .map(pre -> major + rest + pre))));
    }

    /** Sets about two attributes. */
    record Release(List<String> attributes, List<RuleSet> sets) {

        boolean asksForNow() {
            return sets.stream()
                    .flatMap(set -> set.rules().stream())
                    .anyMatch(rule -> rule.conditions().containsKey(TimeWindow.NOW));
        }
    }

    @Provide
    Arbitrary<Release> releases() {
        return Arbitraries.of(PAIRS)
                .flatMap(attributes ->
                        ReleaseArbitraries.releases(1, 3, 10, attributes).map(sets -> new Release(attributes, sets)));
    }
}
