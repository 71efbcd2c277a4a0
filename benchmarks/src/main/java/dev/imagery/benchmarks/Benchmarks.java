package dev.imagery.benchmarks;

import static java.util.Map.entry;

import dev.imagery.imagemagick.ImageMagick;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./imagery bench NAME}: runs one benchmark by its name. */
public final class Benchmarks {

    private static final Map<String, Benchmark> BY_NAME = new TreeMap<>(Map.ofEntries(
            entry("activate", new ActivateBenchmark()),
            entry("bytes", () -> new BytesBenchmark(ImageMagick.find()).run()),
            entry("evaluate", new EvaluateBenchmark()),
            entry("expand", new ExpandBenchmark()),
            entry("homepage", new HomepageBenchmark()),
            entry("incremental", new IncrementalBenchmark()),
            entry("million", new MillionBenchmark()),
            entry("prepare", new PrepareBenchmark()),
            entry("queue", new QueueBenchmark()),
            entry("recipe", new RecipeBenchmark()),
            entry("render", new RenderBenchmark()),
            entry("rollback", new RollbackBenchmark()),
            entry("scale", new ScaleBenchmark()),
            entry("search", new SearchBenchmark()),
            entry("stubborn", new StubbornBenchmark())));

    private Benchmarks() {}

    /** Exits with 2 where the name is none of a benchmark. */
    public static void main(String[] arguments) throws Exception {
        var benchmark = List.of(arguments).stream().findFirst().map(BY_NAME::get);
        if (benchmark.isEmpty()) {
            System.err.println("usage: bench NAME, where NAME is one of " + String.join(", ", BY_NAME.keySet()));
            System.exit(2);
        }
        System.out.println(benchmark.orElseThrow().run().toJson());
    }
}
