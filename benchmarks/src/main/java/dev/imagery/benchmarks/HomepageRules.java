package dev.imagery.benchmarks;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.AdaptiveValue.AssetReference;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Rules as a group of walls for every country has them, and visits of homepages that ask for them. */
final class HomepageRules {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "ar");
    private static final List<String> PLATFORMS = List.of("browser", "mobile", "tv");
    private static final List<String> RESOLUTIONS = List.of("low", "medium", "high", "ultra");
    private static final int[] WIDTHS = {960, 1280, 1920, 2560};
    private static final List<String> ENCODINGS = List.of("avif", "jpeg", "webp");
    private static final long SEED = 9;

    private final Random random = new Random(SEED);

    /** One rule for each country, language, platform and resolution. */
    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                for (String platform : PLATFORMS) {
                    for (int i = 0; i < RESOLUTIONS.size(); i++) {
                        rules.add(rule(country, language, platform, i));
                    }
                }
            }
        }
        return rules;
    }

    private Rule rule(String country, String language, String platform, int resolution) {
        Map<String, Condition> conditions = Map.of(
                "country", new Equals(country),
                "language", new Equals(language),
                "platform", new Equals(platform),
                "resolution", new Equals(RESOLUTIONS.get(resolution)));
        int width = WIDTHS[resolution];
        AdaptiveValue wall = new AssetReference(
                ENCODINGS.stream()
                        .map(encoding -> new Rendition(
                                encoding,
                                width,
                                width * 9 / 16,
                                100_000,
                                "assets/%016x.%s".formatted(random.nextLong(), encoding)))
                        .toList(),
                "A wall of forty posters",
                "#1a2b3c");
        String id = String.join("/", country, language, platform, RESOLUTIONS.get(resolution));
        return new Rule(id, conditions, 0, Map.of("backgroundImage", wall));
    }

    /** Half of them state the resolution, and half the screen and what it shows. */
    List<String> visits(int count) {
        String[] countries = Locale.getISOCountries();
        List<String> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String visit = "/v1/homepage?country=%s&language=%s&platform=%s"
                    .formatted(countries[random.nextInt(countries.length)], any(LANGUAGES), any(PLATFORMS));
            visits.add(
                    i % 2 == 0
                            ? visit + "&resolution=" + any(RESOLUTIONS)
                            : visit
                                    + "&formats=avif,webp&viewport=%d&dpr=%d"
                                            .formatted(320 + random.nextInt(1_600), 1 + random.nextInt(2)));
        }
        return visits;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
