package dev.imagery.benchmarks;

import dev.imagery.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much faster two workers of one slot are than one, over how much faster the same commands are that plain processes run two at a time
 * instead of one after the other: what is lost by the machine itself, as by the heat of two busy cores, is lost by both. One coordinator,
 * which does not render. The second worker is stopped while one is measured, and so as warm as the first afterwards.
 */
final class ScaleBenchmark implements Benchmark {

    private static final int TITLES = 180;
    private static final int COUNTRIES = 100;
    private static final int ROUNDS = 3;

    /** Of JPEG: another one for each batch, so that storage knows none of its pictures, and all tiles are prepared. */
    private static final int LOWEST_QUALITY = 80;

    private final List<Double> oneWorker = new ArrayList<>();
    private final List<Double> twoWorkers = new ArrayList<>();
    private final List<Double> oneCommand = new ArrayList<>();
    private final List<Double> twoCommands = new ArrayList<>();
    private final List<Double> efficiencies = new ArrayList<>();
    private int batches;

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-scale");
        try (var suite = OwnSuite.start(SuiteOptions.ofOneSlotWorkers(2))) {
            var titles = SyntheticCatalog.postersForEverybody(TITLES);
            suite.putTitles(titles, Posters.draw(TITLES, directory));
            batch(suite, "uncounted: tiles are prepared");
            for (int round = 0; round < ROUNDS; round++) {
                round(suite, directory);
            }
        } finally {
            Posters.delete(directory);
        }
        return new Figures()
                .add("efficiency", Medians.of(efficiencies))
                .add("speedup_of_workers", Medians.of(oneWorker) / Medians.of(twoWorkers))
                .add("speedup_of_commands", Medians.of(oneCommand) / Medians.of(twoCommands));
    }

    private void round(OwnSuite suite, Path directory) throws Exception {
        var second = suite.process("generation-worker-2");
        signal("STOP", second);
        try {
            oneWorker.add(batch(suite, "one worker").seconds());
        } finally {
            signal("CONT", second);
        }
        var last = batch(suite, "two workers");
        twoWorkers.add(last.seconds());
        var bare = BareCommands.of(suite, last.batch(), directory);
        oneCommand.add(tell("one command at a time", bare.run(suite, 1), bare.count()));
        twoCommands.add(tell("two commands at a time", bare.run(suite, 2), bare.count()));
        efficiencies.add(oneWorker.getLast() / twoWorkers.getLast() / (oneCommand.getLast() / twoCommands.getLast()));
    }

    private OwnSuite.Ran batch(OwnSuite suite, String what) throws IOException, InterruptedException {
        var recipe =
                RecipeText.text("scale.yaml", COUNTRIES).replace("QUALITY", String.valueOf(LOWEST_QUALITY + batches));
        batches++;
        var ran = suite.run(recipe);
        if (ran.progress().reused() > 0) {
            throw new IllegalStateException("storage knew " + ran.progress().reused() + " pictures");
        }
        tell(what, ran.seconds(), ran.progress().compositions());
        return ran;
    }

    private static double tell(String what, double seconds, long compositions) {
        System.out.printf(Locale.ROOT, "  %-44s %8.3f s, %d compositions%n", what, seconds, compositions);
        return seconds;
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        var kill = List.of("kill", "-" + name, String.valueOf(process.pid()));
        if (new ProcessBuilder(kill).inheritIO().start().waitFor() != 0) {
            throw new IOException("no signal reached " + process);
        }
    }
}
