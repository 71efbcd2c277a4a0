package dev.imagery.benchmarks;

import dev.imagery.infrastructure.Directories;
import dev.imagery.local.client.GenerationClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many tasks a second four worker processes on one PostgreSQL take, render and end where a render draws nothing and storage answers at
 * once: {@value #BATCHES} recipes of {@value #COUNTRIES} countries and {@value #SHAPES} shapes of screens, each composition a task of its own. The rate is
 * the median of the tenths of the run between its first half, in which the workers' code becomes warm, and its last tenth.
 */
final class QueueBenchmark implements Benchmark {

    private static final int TITLES = 24;
    private static final int COUNTRIES = 240;
    private static final int SHAPES = 124;
    private static final int BATCHES = 3;
    private static final int SHAPES_A_PLATFORM = 4;
    private static final int WORKERS = 4;
    private static final int SLOTS = 32;
    private static final int WARM = 5;
    private static final int LAST = 9;
    private static final int TENTHS = 10;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-queue-");
        try (var instances = new QueueInstances(directory)) {
            var coordinator = instances.startCoordinator("--imagery.work.chunk-compositions=1");
            submit(coordinator, Files.createDirectories(directory.resolve("posters")));
            try (var connection = DriverManager.getConnection(
                    instances.database().url(),
                    instances.database().username(),
                    instances.database().password())) {
                await(connection, "state <> 'accepted'", BATCHES);
                instances.startWorkers(WORKERS, "--imagery.render.slots=" + SLOTS);
                return figures(samples(connection, instances));
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static void submit(URI coordinator, Path directory) throws Exception {
        var generation = new GenerationClient(coordinator);
        var titles = SyntheticCatalog.postersForEverybody(TITLES);
        generation.importTitles(CatalogLines.of(titles));
        var posters = Posters.draw(TITLES, directory);
        for (int i = 0; i < TITLES; i++) {
            generation.putArtwork(titles.get(i).id(), titles.get(i).originalLanguage(), posters.get(i));
        }
        var recipe = RecipeText.text("queue.yaml", COUNTRIES).replace("PLATFORMS", platforms());
        for (int number = 1; number <= BATCHES; number++) {
            var numbered = recipe.replace("NUMBER", String.valueOf(number));
            generation.submit(numbered.getBytes(StandardCharsets.UTF_8), null);
        }
    }

    private static String platforms() {
        return IntStream.range(0, SHAPES / SHAPES_A_PLATFORM)
                .mapToObj(QueueBenchmark::platform)
                .collect(Collectors.joining(", "));
    }

    private static String platform(int number) {
        var names = List.of("low", "medium", "high", "ultra");
        var sizes = IntStream.range(0, SHAPES_A_PLATFORM)
                .mapToObj(i -> "%s: [%d, 180]".formatted(names.get(i), 320 + number * SHAPES_A_PLATFORM + i))
                .collect(Collectors.joining(", "));
        return "{name: screen-%d, resolutions: {%s}}".formatted(number, sizes);
    }

    private static void await(Connection connection, String condition, int batches)
            throws SQLException, InterruptedException, IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (count(connection, "select count(*) from batch where " + condition) < batches) {
            if (System.nanoTime() > end) {
                throw new IOException("not all batches are such that " + condition);
            }
            Thread.sleep(POLLING);
        }
    }

    private static List<QueueSample> samples(Connection connection, QueueInstances instances)
            throws SQLException, InterruptedException, IOException {
        var samples = new ArrayList<QueueSample>();
        long all = count(connection, "select count(*) from batch_render");
        System.out.printf(Locale.ROOT, "  %d tasks for %d workers of %d slots%n", all, WORKERS, SLOTS);
        for (int tenth = WARM; tenth <= LAST; tenth++) {
            long end = System.nanoTime() + LIMIT.toNanos();
            while (count(connection, "select count(*) from batch_render where state = 'done'") < all * tenth / TENTHS) {
                if (System.nanoTime() > end) {
                    throw new IOException("the workers have not done " + tenth + " tenths of " + all + " tasks");
                }
                Thread.sleep(POLLING);
            }
            samples.add(new QueueSample(
                    System.nanoTime(),
                    count(connection, "select count(*) from batch_render where state = 'done'"),
                    count(connection, "select xact_commit from pg_stat_database where datname = current_database()"),
                    instances.workerTime(),
                    instances.serverTime()));
        }
        return samples;
    }

    private static Figures figures(List<QueueSample> samples) {
        var rates = IntStream.range(1, samples.size())
                .mapToObj(i -> samples.get(i).rateSince(samples.get(i - 1)))
                .toList();
        var first = samples.getFirst();
        var last = samples.getLast();
        System.out.printf(
                Locale.ROOT,
                "  tasks a second, tenth by tenth: %s%n"
                        + "  each task: %.1f transactions, %.2f ms of the workers' processor time, %.2f ms of PostgreSQL's%n",
                rates.stream()
                        .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                        .collect(Collectors.joining(", ")),
                (double) (last.transactions() - first.transactions()) / (last.tasks() - first.tasks()),
                last.workerTime().minus(first.workerTime()).toNanos() / 1e6 / (last.tasks() - first.tasks()),
                last.serverTime().minus(first.serverTime()).toNanos() / 1e6 / (last.tasks() - first.tasks()));
        return new Figures().add("tasks_per_second", Medians.of(rates));
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
