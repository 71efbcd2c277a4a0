package dev.imagery.benchmarks;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rule sets of a large installation, {@value #RULES} rules in all, and the visits that they answer: pictures for every market and target, some of
 * them for cells of an experiment; headlines by country and languages; and a campaign above both, for lists of countries.
 */
final class SyntheticRules {

    static final int RULES = 100_000;

    private static final int MILLION = 1_000_000;
    private static final int COUNTRIES = 200;
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt-BR");
    private static final List<String> PLATFORMS = List.of("browser", "mobile", "tv", "tablet", "console");
    private static final List<String> RESOLUTIONS = List.of("low", "medium", "high", "ultra");
    private static final List<String> CELLS = List.of("autumn/bright", "autumn/dark", "autumn/warm", "autumn/cold");
    private static final int COPY = 15_000;
    private static final int CAMPAIGN = 5_000;
    private static final int COUNTRIES_OF_A_CAMPAIGN = 4;
    private static final int PRIORITIES = 10;

    private final Random random = new Random(8);

    /** Each as it is handed in. */
    List<RuleSet> sets() {
        return List.of(
                new RuleSet("walls", 1, 0, walls()),
                new RuleSet("copy", 1, 10, copy()),
                new RuleSet("campaign", 1, 20, campaign()));
    }

    /** A million rules for pictures by country, language and shelf, the first of them for whoever states no shelf. */
    static List<Rule> million() {
        List<Rule> rules = new ArrayList<>();
        for (int place = 0; rules.size() < MILLION; place++) {
            Map<String, Condition> conditions = new HashMap<>(Map.of(
                    "country", new Equals(country(place % COUNTRIES)),
                    "language", new Equals(LANGUAGES.get(place / COUNTRIES % LANGUAGES.size()))));
            int beyond = place / (COUNTRIES * LANGUAGES.size());
            if (beyond > 0) {
                conditions.put("shelf", new Equals("shelf-" + beyond));
            }
            rules.add(rule("wall-" + place, conditions, 0, "backgroundImage"));
        }
        return rules;
    }

    /** Of visitors who state four attributes, and half of them the cell of an experiment too. */
    List<Context> visits(int count) {
        return IntStream.range(0, count).mapToObj(i -> visit()).toList();
    }

    private Context visit() {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "country", country(random.nextInt(COUNTRIES)),
                "language", any(LANGUAGES),
                "platform", any(PLATFORMS),
                "resolution", any(RESOLUTIONS)));
        if (random.nextBoolean()) {
            attributes.put("cell", any(CELLS));
        }
        return new Context(attributes);
    }

    private static List<Rule> walls() {
        List<Rule> rules = new ArrayList<>();
        for (int country = 0; country < COUNTRIES; country++) {
            for (String language : LANGUAGES) {
                for (String platform : PLATFORMS) {
                    for (String resolution : RESOLUTIONS) {
                        Map<String, Condition> target = Map.of(
                                "country", new Equals(country(country)),
                                "language", new Equals(language),
                                "platform", new Equals(platform),
                                "resolution", new Equals(resolution));
                        rules.add(rule("wall-" + rules.size(), target, 0, "backgroundImage"));
                        for (String cell : CELLS) {
                            Map<String, Condition> inCell = new HashMap<>(target);
                            inCell.put("cell", new Equals(cell));
                            rules.add(rule("wall-" + rules.size(), inCell, 0, "backgroundImage"));
                        }
                    }
                }
            }
        }
        return rules;
    }

    private List<Rule> copy() {
        return IntStream.range(0, COPY)
                .mapToObj(i -> rule(
                        "copy-" + i,
                        Map.of(
                                "country",
                                new Equals(country(random.nextInt(COUNTRIES))),
                                "language",
                                Condition.oneOf(Set.of(any(LANGUAGES), any(List.of("de", "it", "ja"))))),
                        random.nextInt(PRIORITIES),
                        "headline"))
                .toList();
    }

    private List<Rule> campaign() {
        return IntStream.range(0, CAMPAIGN)
                .mapToObj(i -> rule(
                        "campaign-" + i,
                        Map.of("country", Condition.oneOf(countries()), "platform", new Equals(any(PLATFORMS))),
                        random.nextInt(PRIORITIES),
                        "callToAction"))
                .toList();
    }

    private Set<String> countries() {
        Set<String> some = new TreeSet<>();
        while (some.size() < COUNTRIES_OF_A_CAMPAIGN) {
            some.add(country(random.nextInt(COUNTRIES)));
        }
        return some;
    }

    private static Rule rule(String id, Map<String, Condition> conditions, int priority, String field) {
        return new Rule(id, conditions, priority, Map.of(field, new AdaptiveValue.Text("the value of " + id)));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Two letters. */
    private static String country(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
