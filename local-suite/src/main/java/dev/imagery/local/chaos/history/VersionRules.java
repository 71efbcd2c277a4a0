package dev.imagery.local.chaos.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A version that is to be seen is whole, and stays; a render key has one result. */
final class VersionRules {

    private static final Set<String> VISIBLE = Set.of("live", "retired");

    private final List<Event> history;
    private final List<Event.Version> versions;
    private final List<Violation> violations = new ArrayList<>();

    private VersionRules(List<Event> history) {
        this.history = history;
        this.versions = Rules.of(Event.Version.class, history);
    }

    static List<Violation> check(List<Event> history) {
        VersionRules rules = new VersionRules(history);
        rules.whole();
        rules.kept();
        rules.unchanged();
        rules.oneResult();
        rules.fetched();
        return rules.violations;
    }

    private void whole() {
        Map<String, Integer> promised = new HashMap<>();
        Rules.of(Event.Accepted.class, history).forEach(batch -> promised.put(batch.batch(), batch.assets()));
        for (Event.Version version : versions) {
            Integer assets = promised.get(version.batch());
            long contexts = version.assets().stream()
                    .map(Event.Asset::context)
                    .distinct()
                    .count();
            if (VISIBLE.contains(version.state()) && assets != null && contexts != assets) {
                violate(
                        "whole",
                        "%s is %s with %d of %d assets".formatted(name(version), version.state(), contexts, assets));
            }
            for (Event.Asset asset : version.assets()) {
                if (asset.files().isEmpty()) {
                    violate("whole", "%s has no file for %s".formatted(name(version), asset.context()));
                }
            }
        }
    }

    /** Whatever was published is there at the end. */
    private void kept() {
        Set<String> there = new HashSet<>();
        versions.forEach(version -> there.add(name(version)));
        for (Event.Publication told : Rules.of(Event.Publication.class, history)) {
            String name = name(told.group(), told.version());
            if (!told.kind().equals("refused") && !there.contains(name)) {
                violate("not-lost", name + " was published and is not there at the end");
                there.add(name);
            }
        }
    }

    private void unchanged() {
        Map<String, Set<Event.Asset>> contents = new HashMap<>();
        for (Event.Version version : versions) {
            if (!VISIBLE.contains(version.state())) {
                continue;
            }
            Set<Event.Asset> now = Set.copyOf(version.assets());
            Set<Event.Asset> before = contents.putIfAbsent(name(version), now);
            if (before != null && !before.equals(now)) {
                violate("unchanged", "%s is not what it was at %d ms".formatted(name(version), version.at()));
            }
        }
    }

    private void oneResult() {
        Map<String, String> results = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Event.Version version : versions) {
            for (Event.Asset asset : version.assets()) {
                for (Event.File file : asset.files()) {
                    String of = asset.renderKey() + " as " + file.form();
                    String before = results.putIfAbsent(of, file.url());
                    if (before != null && !before.equals(file.url()) && told.add(of)) {
                        violate("one-result", "render %s is %s and %s".formatted(of, before, file.url()));
                    }
                }
            }
        }
    }

    private void fetched() {
        Set<String> fetched = new HashSet<>();
        for (Event.Fetched answer : Rules.of(Event.Fetched.class, history)) {
            fetched.add(answer.url());
            if (answer.status() != 200) {
                violate("right-bytes", "%s answers %d".formatted(answer.url(), answer.status()));
            } else if (!answer.url().contains(answer.sha256())) {
                violate("right-bytes", "%s has bytes of digest %s".formatted(answer.url(), answer.sha256()));
            }
        }
        for (Event.Version version : versions) {
            for (Event.Asset asset : version.assets()) {
                for (Event.File file : asset.files()) {
                    if (VISIBLE.contains(version.state()) && fetched.add(file.url())) {
                        violate("right-bytes", "%s was never fetched".formatted(file.url()));
                    }
                }
            }
        }
    }

    private static String name(Event.Version version) {
        return name(version.group(), version.version());
    }

    private static String name(String group, int version) {
        return "version %d of %s".formatted(version, group);
    }

    private void violate(String rule, String text) {
        violations.add(new Violation(rule, text));
    }
}
