package dev.imagery.rules;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.model.SchemaVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random releases that use all that the language has, over values so few that rules meet. */
public final class ReleaseArbitraries {

    /** "mixed" has conditions of every kind. */
    public static final List<String> ATTRIBUTES =
            List.of("country", "language", "resolution", "age", "app", "now", "visitor", "tone", "mixed");

    private static final Map<String, List<String>> VALUES = Map.of(
            "country", List.of("MX", "AR", "PE", "EC", "ANDES", "LATAM", "world", "US"),
            "tone", List.of("bold", "calm"),
            "language", List.of("es", "es-MX", "es-419", "es-ES", "en", "en-IN", "en-001", "zh-Hant", "zh-TW", "ES"),
            "resolution", List.of("low", "medium", "high", "Aa", "BB"), // the last two have the same hash code
            "age", List.of("3", "3.0", "5", "7.5", "-1", "12", "young"),
            "app", List.of("1.0.0", "1.2.3", "1.2.3-rc.1", "2.0.0", "2.0.0-rc.1", "3.1.0", "new"),
            "now", List.of("2026-01-01T00:00:00Z", "2026-06-01T00:00:00+09:00", "2026-12-31T23:59:59.5Z", "soon"),
            "visitor", IntStream.range(0, 30).mapToObj(i -> "v" + i).toList(),
            "mixed", List.of("3", "3.0", "1.2.3", "2026-01-01T00:00:00Z", "es", "es-MX", "a", "b"));

    private static final String NO_CELL = "other";

    private static final Hierarchy REGIONS =
            new Hierarchy(Map.of("LATAM", Set.of("MX", "AR", "ANDES"), "ANDES", Set.of("PE", "EC")));

    private ReleaseArbitraries() {}

    /** From no set at all to the given number of them, of up to so many rules about these attributes. */
    public static Arbitrary<List<RuleSet>> releases(
            int leastSets, int mostSets, int mostRules, List<String> attributes) {
        Arbitrary<RuleSet> sets = Combinators.combine(
                        Arbitraries.integers().between(-1, 1), declarations(), ruleLists(mostRules, attributes))
                .as((precedence, declarations, rules) -> new RuleSet("", 1, precedence, declarations, rules));
        return sets.list().ofMinSize(leastSets).ofMaxSize(mostSets).map(ReleaseArbitraries::named);
    }

    private static List<RuleSet> named(List<RuleSet> sets) {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> new RuleSet(
                        "set-" + i,
                        i + 1,
                        sets.get(i).precedence(),
                        sets.get(i).declarations(),
                        sets.get(i).rules()))
                .toList();
    }

    public static Arbitrary<Context> contexts() {
        return Arbitraries.of(ATTRIBUTES)
                .set()
                .ofMaxSize(6)
                .flatMap(attributes -> Combinators.combine(attributes.stream()
                                .map(attribute ->
                                        Arbitraries.of(stated(attribute)).map(value -> Map.entry(attribute, value)))
                                .toList())
                        .as(entries -> new Context(
                                entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    private static List<String> stated(String attribute) {
        List<String> values = VALUES.getOrDefault(attribute, List.of());
        return attribute.equals("tone")
                ? Stream.concat(values.stream(), Stream.of(NO_CELL)).toList()
                : values;
    }

    /** A set says nothing, or what it has in place of values, in any order. */
    public static Arbitrary<Declarations> declarations() {
        Arbitrary<List<Fallback>> fallbacks = Combinators.combine(
                        noneOr(new LocaleParents("language")),
                        noneOr(
                                new Parents("country", Map.of("MX", "LATAM", "AR", "LATAM", "LATAM", "world")),
                                new Nearest("country", List.of("MX", "US", "AR"))),
                        noneOr(new Nearest("resolution", List.of("low", "medium", "high", "BB"))),
                        noneOr(new LocaleParents("mixed"), new Nearest("mixed", List.of("3", "es-MX", "a"))))
                .as((a, b, c, d) -> Stream.of(a, b, c, d).flatMap(List::stream).toList())
                .filter(all ->
                        all.stream().mapToInt(Fallback::longest).reduce(1, (a, b) -> a * b) <= Fallback.MOST_CONTEXTS)
                .flatMap(Arbitraries::shuffle);
        return Combinators.combine(fallbacks, Arbitraries.of(true, true, false), experiments())
                .as((list, some, experiments) -> new Declarations(
                        Map.of(), Map.of("country", REGIONS), some ? list : List.<Fallback>of(), experiments));
    }

    private static Arbitrary<Map<String, Experiment>> experiments() {
        Map<String, Integer> most = Map.of("bold", 5_000, "calm", 2_000);
        Map<String, Integer> less = Map.of("bold", 3_000, "calm", 3_000);
        return Arbitraries.of(
                Map.of(),
                Map.of("tone", new Experiment("visitor", "tone", List.of(most, less), Map.of("v1", "calm"))),
                Map.of("tone", new Experiment("visitor", "s", List.of(less), Map.of())),
                Map.of("tone", new Experiment("country", "t", List.of(Map.of("bold", 10_000, "calm", 0)), Map.of())));
    }

    private static Arbitrary<List<Fallback>> noneOr(Fallback... options) {
        var choices = new ArrayList<List<Fallback>>(List.of(List.of()));
        for (Fallback option : options) {
            choices.add(List.of(option));
        }
        return Arbitraries.of(choices);
    }

    private static Arbitrary<List<Rule>> ruleLists(int most, List<String> attributes) {
        return Combinators.combine(
                        conditionsOn(attributes), Arbitraries.integers().between(-1, 1), payloads())
                .as((conditions, priority, payload) -> new Rule("", conditions, priority, payload))
                .list()
                .ofMaxSize(most)
                .flatMap(ReleaseArbitraries::withIds);
    }

    /** Ids that say nothing of the order in which the rules were made. */
    private static Arbitrary<List<Rule>> withIds(List<Rule> rules) {
        List<Integer> ids = IntStream.range(0, rules.size()).boxed().toList();
        return Arbitraries.shuffle(ids)
                .map(shuffled -> IntStream.range(0, rules.size())
                        .mapToObj(i -> new Rule(
                                "rule-" + shuffled.get(i),
                                rules.get(i).conditions(),
                                rules.get(i).priority(),
                                rules.get(i).payload()))
                        .toList());
    }

    public static Arbitrary<Map<String, Condition>> conditionsOn(List<String> attributes) {
        return Arbitraries.of(attributes)
                .set()
                .ofMaxSize(3)
                .flatMap(chosen -> Combinators.combine(chosen.stream()
                                .map(attribute ->
                                        condition(attribute).map(condition -> Map.entry(attribute, condition)))
                                .toList())
                        .as(ReleaseArbitraries::byAttribute));
    }

    private static Map<String, Condition> byAttribute(List<Map.Entry<String, Condition>> entries) {
        var conditions = new HashMap<String, Condition>();
        entries.forEach(entry -> conditions.put(entry.getKey(), entry.getValue()));
        return conditions;
    }

    private static Arbitrary<Condition> condition(String attribute) {
        return switch (attribute) {
            case "country" -> Arbitraries.oneOf(exact("country"), exact("country"), within());
            case "language" -> Arbitraries.oneOf(exact("language"), languages());
            case "age" -> Arbitraries.oneOf(exact("age"), numbers(), numbers());
            case "app" -> Arbitraries.oneOf(exact("app"), versions(), versions());
            case "now" -> windows();
            case "visitor" -> Arbitraries.oneOf(exact("visitor"), shares(), shares());
            case "mixed" ->
                Arbitraries.oneOf(
                        exact("mixed"), exact("mixed"), languages(), numbers(), versions(), windows(), shares());
            default -> exact(attribute);
        };
    }

    private static Arbitrary<Condition> exact(String attribute) {
        Arbitrary<Set<String>> values = Arbitraries.of(VALUES.getOrDefault(attribute, List.of()))
                .set()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(values, Arbitraries.of(true, true, false))
                .as((some, listed) -> listed ? Condition.oneOf(some) : new Not(some));
    }

    private static Arbitrary<Condition> within() {
        return Arbitraries.of("LATAM", "ANDES")
                .set()
                .ofMinSize(1)
                .map(names -> new Within(names, REGIONS.within(names)));
    }

    private static Arbitrary<Condition> languages() {
        return Arbitraries.of("es", "en", "zh", "es-mx", "zh-hant", "es-419", "en-latn")
                .set()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(LanguageRange::new);
    }

    private static Arbitrary<Condition> numbers() {
        Arbitrary<Bound> bounds = Combinators.combine(
                        Arbitraries.of("-1", "3", "5", "7.5", "7.25"), Arbitraries.of(true, false))
                .as((value, inclusive) -> new Bound(new BigDecimal(value), inclusive));
        return Combinators.combine(bounds.injectNull(0.3), bounds.injectNull(0.3))
                .filter((lower, upper) -> (lower != null || upper != null) && !NumericRange.isEmpty(lower, upper))
                .as(NumericRange::new);
    }

    private static Arbitrary<Condition> versions() {
        return Arbitraries.of(
                        "^1.2", ">=1.0.0 <2.0.0", "~1.2.3 || 3.x", "<=1.2.3", ">1.2.3-rc.1", "*", "2.0.0-rc.1 - 2")
                .map(text -> VersionRange.read(text).orElseThrow());
    }

    private static Arbitrary<Condition> windows() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Moment june = Moment.of(LocalDateTime.parse("2026-06-01T00:00"), tokyo);
        Moment december = Moment.of(LocalDateTime.parse("2026-12-01T00:00"), tokyo);
        Moment newYear = Moment.of(Instant.parse("2026-01-01T00:00:00Z"));
        return Arbitraries.of(
                new TimeWindow(june, null),
                new TimeWindow(null, june),
                new TimeWindow(june, december),
                new TimeWindow(newYear, null),
                new TimeWindow(null, Moment.of(december.instant())),
                new TimeWindow(newYear, Moment.of(june.instant())));
    }

    private static Arbitrary<Condition> shares() {
        return Arbitraries.of(
                new Percentage(0, 300_000, "s"),
                new Percentage(300_000, 1_000_000, "s"),
                new Percentage(0, 0, "s"),
                new Percentage(0, 500_000, "t"),
                new Percentage(200_000, 600_000, "t"),
                new Percentage(0, Percentage.WHOLE, "t"));
    }

    private static Arbitrary<Map<String, AdaptiveValue>> payloads() {
        return Arbitraries.maps(
                        Arbitraries.of("backgroundImage", "headline", "colour"),
                        Arbitraries.integers().between(0, 99).map(ReleaseArbitraries::value))
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static AdaptiveValue value(int number) {
        return number % 10 > 0
                ? new AdaptiveValue.Text("v" + number)
                : new AdaptiveValue.Structured(
                        new SchemaVersion("card", number / 50 + 1), "{\"a\":[" + number + ",null,\"\\n\"]}");
    }
}
