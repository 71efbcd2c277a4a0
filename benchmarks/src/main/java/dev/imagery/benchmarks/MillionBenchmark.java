package dev.imagery.benchmarks;

import dev.imagery.benchmarks.HeldHeap.Held;
import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a million rules in one set need: heap and time to compile, and from the document until an instance answers by it. */
final class MillionBenchmark implements Benchmark {

    private static final String SET = "million";
    private static final String HEAP_OF_THE_SERVICE = "4g";

    private final CustomizationCalls customization = new CustomizationCalls();

    @Override
    public Figures run() throws Exception {
        Held<ReleaseIndex> usual = HeldHeap.by(() -> release(new SyntheticRules().sets()));
        var figures = new Figures().add("heap_mb_100000", usual.megabytes());
        List<Rule> rules = SyntheticRules.million();
        long begin = System.nanoTime();
        Held<ReleaseIndex> million = HeldHeap.by(() -> release(List.of(new RuleSet(SET, 1, 0, rules))));
        figures.add("rules", rules.size())
                .add("compile_and_collect_s", (System.nanoTime() - begin) / 1e9)
                .add("heap_mb_1000000", million.megabytes());
        return load(rules, figures);
    }

    private static ReleaseIndex release(List<RuleSet> sets) {
        return ReleaseIndex.of(1, sets.stream().map(RuleSetIndex::compile).toList());
    }

    private Figures load(List<Rule> rules, Figures figures) throws Exception {
        Path directory = Files.createTempDirectory("imagery-bench-million-");
        try (var postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")))) {
            var database = postgres.database("customization");
            Map<String, Object> settings = Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.username(),
                    "spring.datasource.password", database.password());
            try (var instance = new ServiceProcess("customization-service", settings, directory, HEAP_OF_THE_SERVICE)) {
                long begin = System.nanoTime();
                customization.put(instance.address(), SET, 1, rules);
                figures.add("put_s", (System.nanoTime() - begin) / 1e9);
                long activated = System.nanoTime();
                long release = customization.activate(instance.address(), SET, 1);
                figures.add("visible_s", customization.await(instance.address(), release, activated) / 1e3);
                requireAnswer(customization.evaluate(instance.address()));
            }
        } finally {
            Directories.delete(directory);
        }
        return figures;
    }

    private static void requireAnswer(JsonNode answer) {
        if (answer.path("adaptiveFields").isEmpty()) {
            throw new IllegalStateException("a million rules give no field a value: " + answer);
        }
    }
}
