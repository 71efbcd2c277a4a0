package dev.imagery.benchmarks;

import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes to compile {@value SyntheticRules#RULES} rules, and from the call that activates a version of a set of so many until both of two
 * instances answer by it: the slower of the two counts, and of the rounds the longest.
 */
final class ActivateBenchmark implements Benchmark {

    private static final String SET = "everything";
    private static final int ROUNDS = 8;
    private static final int VERSIONS = 2;

    private final CustomizationCalls customization = new CustomizationCalls();

    @Override
    public Figures run() throws Exception {
        List<Rule> rules = new SyntheticRules()
                .sets().stream().flatMap(set -> set.rules().stream()).toList();
        RuleSet set = new RuleSet(SET, 1, 0, rules);
        var sides = new Sides().side("compile", () -> RuleSetIndex.compile(set)).measure(ROUNDS);
        List<Double> visible = visible(rules);
        return new Figures()
                .add("rules", rules.size())
                .add("compile_ms", sides.median("compile") * 1e3)
                .add("visible_ms", visible.stream().max(Double::compare).orElseThrow())
                .add("visible_median_ms", Medians.of(visible));
    }

    private List<Double> visible(List<Rule> rules) throws Exception {
        Path directory = Files.createTempDirectory("imagery-bench-activate-");
        try (var postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")))) {
            var database = postgres.database("customization");
            Map<String, Object> settings = Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.username(),
                    "spring.datasource.password", database.password());
            try (var one = instance(settings, directory.resolve("one"));
                    var other = instance(settings, directory.resolve("other"))) {
                for (int version = 1; version <= VERSIONS; version++) {
                    customization.put(one.address(), SET, version, rules);
                }
                return rounds(one.address(), other.address());
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static ServiceProcess instance(Map<String, Object> settings, Path directory) throws IOException {
        return new ServiceProcess("customization-service", settings, Files.createDirectories(directory));
    }

    /** The first round is not counted: both instances are cold. */
    private List<Double> rounds(URI one, URI other) throws Exception {
        List<Double> visible = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            int version = 1 + round % VERSIONS;
            long begin = System.nanoTime();
            long release = customization.activate(one, SET, version);
            double here = customization.await(one, release, begin);
            double there = customization.await(other, release, begin);
            System.out.printf(
                    Locale.ROOT, "  version %d: %8.1f ms here, %8.1f ms at the other%n", version, here, there);
            if (round > 0) {
                visible.add(Math.max(here, there));
            }
            Thread.sleep(1_000);
        }
        return visible;
    }
}
