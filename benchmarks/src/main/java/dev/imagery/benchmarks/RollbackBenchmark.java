package dev.imagery.benchmarks;

import dev.imagery.local.client.Context;
import dev.imagery.local.client.PublicationClient;
import dev.imagery.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes from the call for a rollback until visitors of either of two homepage instances, each behind a caching proxy, see it:
 * the last of the two counts, and of its markets the last. Other visitors come to both at the same time, and of each answer is looked at
 * whether it is all of one release.
 */
final class RollbackBenchmark implements Benchmark {

    private static final String GROUP = "rollback";
    private static final int TITLES = 120;
    private static final int COUNTRIES = 12;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 10;
    private static final int FIRST_PADDING = 8;

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-rollback");
        try (var suite = OwnSuite.start(SuiteOptions.ofOneService());
                var second = new ServiceProcess("orchestration-service", settings(suite), directory);
                var one = new CachingProxy(suite.installation().orchestration());
                var other = new CachingProxy(second.address())) {
            suite.putTitles(SyntheticCatalog.postersForEverybody(TITLES), Posters.draw(TITLES, directory));
            var proxies = List.of(one, other);
            try (var visitors = new HomepageVisitors(
                    proxies.stream().map(CachingProxy::address).toList(), contexts())) {
                for (int version = 1; version <= 2; version++) {
                    suite.run(recipe(version));
                    visitors.learn(version);
                }
                var visible = rounds(suite, visitors);
                tell(visitors, proxies);
                return new Figures()
                        .add("visible_ms", visible.stream().max(Double::compare).orElseThrow())
                        .add("visible_median_ms", Medians.of(visible))
                        .add("mixed", (double) visitors.mixed())
                        .add("errors", (double) visitors.errors());
            }
        } finally {
            Posters.delete(directory);
        }
    }

    private static Map<String, Object> settings(OwnSuite suite) {
        return Map.of(
                "imagery.customization.url", suite.customization(),
                "imagery.cdn.base-url", suite.installation().storage());
    }

    private static String recipe(int version) throws IOException {
        return RecipeText.text("incremental.yaml", COUNTRIES)
                .replace("name: incremental", "name: " + GROUP)
                .replace("PADDING", String.valueOf(FIRST_PADDING + version));
    }

    /** One of each market. */
    private static List<Context> contexts() {
        return SyntheticCatalog.countries(COUNTRIES).stream()
                .flatMap(country ->
                        Stream.of("en", "es").map(language -> new Context(country, language, "browser", "high")))
                .toList();
    }

    private static List<Double> rounds(OwnSuite suite, HomepageVisitors visitors) throws Exception {
        var storage = new PublicationClient(suite.installation().storage(), "bench");
        var visible = new ArrayList<Double>();
        visitors.come();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int version = 1 + Math.floorMod(round, 2);
            Thread.sleep(1_000);
            long begin = System.nanoTime();
            storage.move(
                    GROUP, "rollback", JsonMapper.shared().createObjectNode().put("toVersion", version));
            double seen = (visitors.awaitEverywhere(version) - begin) / 1e6;
            System.out.printf(
                    Locale.ROOT, "  back to version %d: %8.1f ms until it was seen everywhere%n", version, seen);
            if (round >= 0) {
                visible.add(seen);
            }
        }
        return visible;
    }

    private static void tell(HomepageVisitors visitors, List<CachingProxy> proxies) {
        System.out.printf(
                Locale.ROOT,
                "  %d visits, %.0f a second; the proxies answered %.0f %% and %.0f %% themselves%n",
                visitors.visits(),
                visitors.visitsPerSecond(),
                100 * proxies.getFirst().hits(),
                100 * proxies.getLast().hits());
    }
}
