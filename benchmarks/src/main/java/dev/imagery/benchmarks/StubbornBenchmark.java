package dev.imagery.benchmarks;

import com.sun.net.httpserver.HttpServer;
import dev.imagery.benchmarks.OpenLoop.Outcome;
import dev.imagery.benchmarks.OpenLoop.Visits;
import dev.imagery.infrastructure.Directories;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.local.ports.Ports;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * What visits notice while customization is killed, hangs and is restarted, in turn for a minute: answers that are none, and the time of
 * 99 of 100 visits against that before. And what is left of the answers that a service gives, whose limit of concurrency and whose slow
 * customization set how many these are, when three times as many are asked for.
 */
final class StubbornBenchmark implements Benchmark {

    private static final String SET = "walls";
    private static final int COUNTRIES = 60;
    private static final List<String> COUNTRY_CODES = SyntheticCatalog.countries(COUNTRIES);
    private static final List<String> LANGUAGES = List.of("en", "es", "fr");

    private static final double VISITS_PER_SECOND = 150;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration NORMAL = Duration.ofSeconds(20);
    private static final Duration TROUBLE = Duration.ofSeconds(60);

    private static final Duration DELAY = Duration.ofMillis(100);
    private static final int CONCURRENCY = 12;
    private static final int TIMES = 3;
    private static final Duration MEASURED = Duration.ofSeconds(15);
    /** What an answer may take that counts. */
    private static final Duration IN_TIME = Duration.ofSeconds(1);

    private final CustomizationCalls calls = new CustomizationCalls();

    @Override
    public Figures run() throws Exception {
        Path directory = Files.createTempDirectory("imagery-bench-stubborn-");
        var cdn = cdn();
        try (var postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")))) {
            var database = postgres.database("customization");
            var customization = new Restartable(
                    directory.resolve("customization"),
                    Map.of(
                            "spring.datasource.url", database.url(),
                            "spring.datasource.username", database.username(),
                            "spring.datasource.password", database.password()));
            try (customization) {
                calls.put(customization.address(), SET, 1, rules());
                calls.activate(customization.address(), SET, 1);
                var figures = new Figures();
                trouble(customization, cdn, directory, figures);
                overload(customization, cdn, directory, figures);
                return figures;
            }
        } finally {
            cdn.stop(0);
            Directories.delete(directory);
        }
    }

    /** Has every picture. */
    private static HttpServer cdn() throws IOException {
        var cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cdn.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        cdn.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        cdn.start();
        return cdn;
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int country = 0; country < COUNTRIES; country++) {
            for (var language : LANGUAGES) {
                String name = country(country) + "-" + language;
                rules.add(new Rule(
                        name,
                        Map.of("country", new Equals(country(country)), "language", new Equals(language)),
                        0,
                        Map.of("backgroundImage", picture(name))));
            }
        }
        return rules;
    }

    /** In three encodings and widths, as storage publishes it. */
    private static AdaptiveValue picture(String name) {
        return new AdaptiveValue.AssetReference(
                Stream.of("jpeg", "webp", "avif")
                        .flatMap(encoding -> Stream.of(640, 1280, 1920)
                                .map(width -> new Rendition(
                                        encoding,
                                        width,
                                        width * 9 / 16,
                                        100L * width,
                                        "assets/%064x.%s"
                                                .formatted((name + width).hashCode() & 0xffffffffL, encoding))))
                        .toList(),
                "A wall of titles",
                "#102030");
    }

    private static String country(int number) {
        return COUNTRY_CODES.get(number);
    }

    private static String query(long number) {
        return "country=%s&language=%s&platform=browser&resolution=high"
                .formatted(country((int) (number % COUNTRIES)), LANGUAGES.get((int)
                        (number / COUNTRIES % LANGUAGES.size())));
    }

    private static Map<String, Object> settings(URI customization, HttpServer cdn, Path directory) {
        return new HashMap<>(Map.of(
                "imagery.customization.url",
                customization,
                "imagery.customization.last-known.directory",
                directory.resolve("last-known"),
                "imagery.cdn.base-url",
                "http://127.0.0.1:" + cdn.getAddress().getPort()));
    }

    private static void trouble(Restartable customization, HttpServer cdn, Path directory, Figures figures)
            throws Exception {
        Path own = Files.createDirectories(directory.resolve("orchestration"));
        try (var orchestration =
                        new ServiceProcess("orchestration-service", settings(customization.address(), cdn, own), own);
                var visitors = new OpenLoop()) {
            LongFunction<URI> address = number -> orchestration.address().resolve("/v1/homepage?" + query(number));
            visitors.come(VISITS_PER_SECOND, WARM_UP, address);
            Visits normal = visitors.come(VISITS_PER_SECOND, NORMAL, address);
            tell("all is well", normal);
            Visits trouble = inTrouble(customization, visitors, address);
            tell("in trouble", trouble);
            Visits after = visitors.come(VISITS_PER_SECOND, Duration.ofSeconds(5), address);
            tell("afterwards", after);
            figures.add("errors", (double) (trouble.count(Outcome.ERROR) + trouble.count(Outcome.SHED)))
                    .add("p99_ms", trouble.percentile(99))
                    .add("normal_p99_ms", normal.percentile(99))
                    .add("p99_ratio", trouble.percentile(99) / normal.percentile(99))
                    .add(
                            "degraded_share",
                            (double) trouble.count(Outcome.DEGRADED)
                                    / trouble.all().size());
        }
    }

    /** Two rounds of a killed, a hung and a restarted customization. */
    private static Visits inTrouble(Restartable customization, OpenLoop visitors, LongFunction<URI> address)
            throws Exception {
        var phases = new ArrayList<Map.Entry<String, Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> troubles = threads.submit(() -> {
                for (int round = 0; round < 2; round++) {
                    phases.add(Map.entry("killed", System.nanoTime()));
                    customization.kill();
                    Thread.sleep(5_000);
                    phases.add(Map.entry("starting", System.nanoTime()));
                    customization.start();
                    phases.add(Map.entry("back", System.nanoTime()));
                    Thread.sleep(2_000);
                    phases.add(Map.entry("hung", System.nanoTime()));
                    customization.hang();
                    Thread.sleep(6_000);
                    phases.add(Map.entry("going on", System.nanoTime()));
                    customization.goOn();
                    Thread.sleep(2_000);
                }
                return null;
            });
            Visits visits = visitors.come(VISITS_PER_SECOND, TROUBLE, address);
            troubles.get();
            long end = System.nanoTime();
            for (int i = 0; i < phases.size(); i++) {
                long until = i + 1 < phases.size() ? phases.get(i + 1).getValue() : end;
                tell(phases.get(i).getKey(), visits.between(phases.get(i).getValue(), until));
            }
            return visits;
        }
    }

    /** Every visit asks something else, so that each answer takes a call. */
    private static void overload(Restartable customization, HttpServer cdn, Path directory, Figures figures)
            throws Exception {
        Path own = Files.createDirectories(directory.resolve("overload"));
        try (var slow = new SlowProxy(customization.address(), DELAY)) {
            var settings = settings(slow.address(), cdn, own);
            settings.put("imagery.shedding.concurrency", CONCURRENCY);
            try (var orchestration = new ServiceProcess("orchestration-service", settings, own);
                    var visitors = new OpenLoop()) {
                LongFunction<URI> address = number -> orchestration
                        .address()
                        .resolve("/v1/homepage?" + query(number) + "&visit=" + System.nanoTime());
                visitors.comeAgain(CONCURRENCY, MEASURED, address);
                Visits most = visitors.comeAgain(CONCURRENCY, MEASURED, address);
                double capacity = most.rate(Outcome.CURRENT, IN_TIME);
                tell("at capacity", most);
                Visits beyond = visitors.come(TIMES * capacity, MEASURED, address);
                tell("at three times that", beyond);
                double good = beyond.rate(Outcome.CURRENT, IN_TIME);
                System.out.printf(
                        Locale.ROOT,
                        "  %.0f answers a second at capacity, %.0f at %d times that, and with degraded ones %.0f%n",
                        capacity,
                        good,
                        TIMES,
                        good + beyond.rate(Outcome.DEGRADED, IN_TIME));
                figures.add("goodput_ratio", good / capacity)
                        .add("overload_p99_ms", beyond.percentile(99))
                        .add("overload_errors", (double) beyond.count(Outcome.ERROR))
                        .add("overload_shed", (double) beyond.count(Outcome.SHED));
            }
        }
    }

    private static void tell(String what, Visits visits) {
        System.out.printf(
                Locale.ROOT,
                "  %-20s %s; p50 %.1f ms, p99 %.1f ms%n",
                what,
                visits.summary(),
                visits.percentile(50),
                visits.percentile(99));
    }

    /** A customization service that comes back at the same address. */
    private static final class Restartable implements AutoCloseable {

        private static final String HEAP = "256m";

        private final Path directory;
        private final Map<String, Object> settings;
        private final int port;
        private ServiceProcess process;

        Restartable(Path directory, Map<String, Object> settings) throws IOException {
            this.directory = Files.createDirectories(directory);
            this.settings = settings;
            this.port = Ports.freePort();
            this.process = new ServiceProcess("customization-service", settings, directory, HEAP, port);
        }

        URI address() {
            return process.address();
        }

        void kill() throws InterruptedException {
            process.kill();
        }

        void start() throws IOException {
            process = new ServiceProcess("customization-service", settings, directory, HEAP, port);
        }

        void hang() throws IOException, InterruptedException {
            process.hang();
        }

        void goOn() throws IOException, InterruptedException {
            process.goOn();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
