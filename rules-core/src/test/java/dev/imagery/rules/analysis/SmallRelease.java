package dev.imagery.rules.analysis;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random sets about a few attributes, with so many contexts that rules of these few values can tell none from one of them. */
record SmallRelease(List<String> attributes, List<RuleSet> sets) {

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

    static final List<List<String>> PAIRS = List.of(
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

    static Arbitrary<SmallRelease> about(List<List<String>> attributes, int mostSets, int mostRules) {
        return Arbitraries.of(attributes)
                .flatMap(some -> ReleaseArbitraries.releases(1, mostSets, mostRules, some)
                        .map(sets -> new SmallRelease(some, sets)));
    }

    /** All values for the resolution that any rule names. */
    private static final Set<String> RESOLUTIONS = Set.of("low", "medium", "high", "Aa", "BB");

    /** The same, where every set says which resolutions there are. */
    SmallRelease listing() {
        return new SmallRelease(
                attributes,
                sets.stream()
                        .map(set -> new RuleSet(
                                set.name(),
                                set.version(),
                                set.precedence(),
                                new Declarations(
                                        Map.of("resolution", new Attribute.Listed(RESOLUTIONS)),
                                        set.declarations().hierarchies(),
                                        set.declarations().fallbacks(),
                                        set.declarations().experiments()),
                                set.rules()))
                        .toList());
    }

    private boolean isPossible(String attribute, String value) {
        return !attribute.equals("resolution")
                || RESOLUTIONS.contains(value)
                || sets.stream().allMatch(set -> set.declarations().attributes().isEmpty());
    }

    ReleaseIndex index() {
        return ReleaseIndex.of(1, sets.stream().map(RuleSetIndex::compile).toList());
    }

    /** Of the values here. */
    List<Context> contexts() {
        return contexts(attribute -> VALUES.getOrDefault(attribute, List.of()).stream()
                .filter(value -> isPossible(attribute, value))
                .toList());
    }

    /** The contexts with the cells that they are given. */
    List<Context> completed(List<Context> contexts, ReleaseIndex index) {
        return contexts.stream()
                .map(context -> index.experiments().completed(context))
                .distinct()
                .toList();
    }

    /** Every combination of these values; the time is never absent where a rule asks for it. */
    List<Context> contexts(Function<String, List<String>> values) {
        List<Map<String, String>> contexts = List.of(Map.of());
        for (String attribute : attributes) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> context : contexts) {
                for (String value : values.apply(attribute)) {
                    longer.add(with(context, attribute, value));
                }
                if (!attribute.equals(TimeWindow.NOW) || !asksForNow()) {
                    longer.add(context);
                }
            }
            contexts = longer;
        }
        return contexts.stream().map(Context::new).toList();
    }

    private boolean asksForNow() {
        return sets.stream()
                .flatMap(set -> set.rules().stream())
                .anyMatch(rule -> rule.conditions().containsKey(TimeWindow.NOW));
    }

    private static Map<String, String> with(Map<String, String> context, String attribute, String value) {
        var with = new HashMap<>(context);
        with.put(attribute, value);
        return with;
    }

    /**
     * Tags in and outside of the pool of the rules, in their scripts and regions, in other letters, and what only looks like one; Hindi in
     * Latin letters among them, whose parent is Indian English.
     */
    private static Stream<String> languages() {
        return Stream.concat(
                        Stream.of("hi-Latn"),
                        Stream.of("es", "en", "zh", "fr", "nb")
                                .flatMap(language ->
                                        Stream.of(ABSENT, "-Latn", "-Hant").map(script -> language + script)))
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
}
