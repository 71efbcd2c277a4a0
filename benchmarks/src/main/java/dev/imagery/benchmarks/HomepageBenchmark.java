package dev.imagery.benchmarks;

import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How many homepages an instance of orchestration-service answers, with the rules in itself and with a call to customization-service for each visit,
 * beside an endpoint of the same instance that only answers the bytes of one. All of them share the machine with whoever asks.
 */
final class HomepageBenchmark implements Benchmark {

    private static final String SET = "walls";
    private static final int VISITS = 2_000;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    /** Three JVMs' compilers have to get through it on two cores, at some hundred visits a second at first. */
    private static final Duration REMOTE_WARM_UP = Duration.ofSeconds(60);

    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CustomizationCalls customization = new CustomizationCalls();

    @Override
    public Figures run() throws Exception {
        Path directory = Files.createTempDirectory("imagery-bench-homepage-");
        try (var postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")))) {
            try (var rules = new ServiceProcess(
                    "customization-service",
                    database(postgres.database("customization")),
                    Files.createDirectories(directory.resolve("customization")))) {
                var homepage = new HomepageRules();
                customization.put(rules.address(), SET, 1, homepage.all());
                customization.activate(rules.address(), SET, 1);
                return measured(rules.address(), homepage.visits(VISITS), directory);
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static Map<String, Object> database(Database database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password());
    }

    private Figures measured(URI rules, List<String> visits, Path directory) throws Exception {
        try (var remote = orchestration("remote", rules, Map.of(), directory)) {
            Path body = Files.write(directory.resolve("body"), homepage(remote.address(), visits.getFirst()));
            try (var near = orchestration("near", rules, Map.of(BareHomepage.BODY, body), directory)) {
                requireSame(near.address(), remote.address(), visits);
                var bare = new Side(
                        "bare", WARM_UP, new LoadGenerator(near.address(), List.of(BareHomepage.PATH), CONNECTIONS));
                var embedded = new Side("near", WARM_UP, new LoadGenerator(near.address(), visits, CONNECTIONS));
                var asking =
                        new Side("remote", REMOTE_WARM_UP, new LoadGenerator(remote.address(), visits, CONNECTIONS));
                measure(List.of(bare, embedded, asking));
                return new Figures()
                        .add("throughput_ratio", embedded.ratio(bare, LoadGenerator.Load::perSecond))
                        .add("p99_ratio", embedded.ratio(bare, LoadGenerator.Load::p99Ms))
                        .add("errors", bare.errors() + embedded.errors() + asking.errors())
                        .add("remote_ratio", asking.ratio(bare, LoadGenerator.Load::perSecond))
                        .add("near_per_second", embedded.median(LoadGenerator.Load::perSecond));
            }
        }
    }

    private static ServiceProcess orchestration(String mode, URI rules, Map<String, Object> settings, Path directory)
            throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("imagery.customization.mode", mode);
        all.put("imagery.customization.url", rules);
        all.put("imagery.cdn.base-url", "https://cdn.example.com");
        Path own = Files.createDirectories(directory.resolve(mode));
        return settings.isEmpty()
                ? new ServiceProcess("orchestration-service", all, own)
                : ServiceProcess.with(
                        BareHomepage.class,
                        "orchestration-service",
                        "dev.imagery.orchestration.OrchestrationApplication",
                        all,
                        own);
    }

    /** Both ways have to answer the same, or a comparison of their speed says nothing. */
    private void requireSame(URI near, URI remote, List<String> visits) throws Exception {
        for (String visit : visits.subList(0, VISITS / 10)) {
            String here = text(homepage(near, visit));
            String there = text(homepage(remote, visit));
            if (!here.equals(there)) {
                throw new IllegalStateException(visit + ": near " + here + ", remote " + there);
            }
        }
    }

    /** The answer to a visit, as soon as it has a picture. */
    private byte[] homepage(URI service, String visit) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(service.resolve(visit)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200
                    && answer.headers().firstValue("Imagery-Degraded").isEmpty()
                    && text(answer.body()).contains("https://cdn.example.com/assets/")) {
                return answer.body();
            }
            if (System.nanoTime() > end) {
                throw new IOException(visit + " answered " + answer.statusCode() + " " + text(answer.body()));
            }
            Thread.sleep(50);
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static void measure(List<Side> sides) throws Exception {
        for (Side side : sides) {
            side.load().run(side.warmUp());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : sides) {
                LoadGenerator.Load load = side.load().run(ROUND);
                side.rounds().add(load);
                System.out.printf(
                        Locale.ROOT,
                        "  %-6s %,9.0f a second, p99 %7.3f ms, %d errors%n",
                        side.name(),
                        load.perSecond(),
                        load.p99Ms(),
                        load.errors());
            }
        }
    }

    /** One of those that take turns. */
    private record Side(String name, Duration warmUp, LoadGenerator load, List<LoadGenerator.Load> rounds) {

        Side(String name, Duration warmUp, LoadGenerator load) {
            this(name, warmUp, load, new ArrayList<>());
        }

        double errors() {
            return rounds.stream().mapToDouble(LoadGenerator.Load::errors).sum();
        }

        double median(ToDoubleFunction<LoadGenerator.Load> figure) {
            return Medians.of(rounds.stream().mapToDouble(figure).boxed().toList());
        }

        /** The median of the rounds, each beside that of the other in the same round. */
        double ratio(Side other, ToDoubleFunction<LoadGenerator.Load> figure) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds.size(); round++) {
                ratios.add(figure.applyAsDouble(rounds.get(round))
                        / figure.applyAsDouble(other.rounds().get(round)));
            }
            return Medians.of(ratios);
        }
    }
}
