package dev.imagery.benchmarks;

import dev.imagery.infrastructure.Directories;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long searches and the coverage of all markets take over HTTP where a million assets are live and two million are retired: 190
 * countries × 6 languages × 11 targets in 80 groups. Ten shapes of queries in turn, one at a time, pages of 100 assets. Then a version of
 * {@value #SEALED} assets is opened, filled and sealed there.
 */
final class SearchBenchmark implements Benchmark {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;
    private static final int COVERAGES = 7;
    private static final int SEALED = 5_000;
    private static final int PART = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-search-");
        try (var storage = new StorageInstance(directory)) {
            long assets = FullStorage.fill(storage.database());
            return new Figures()
                    .add("assets", (double) assets)
                    .add("p99_ms", searches(storage.address()))
                    .add("coverage_ms", coverage(storage.address()))
                    .add("seal_5000_s", seal(storage.address()));
        } finally {
            Directories.delete(directory);
        }
    }

    private double searches(URI storage) throws IOException, InterruptedException {
        var all = new ArrayList<Double>();
        var shapes = new SearchShapes().byName();
        var times = shapes.keySet().stream().collect(Collectors.toMap(name -> name, name -> new ArrayList<Double>()));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var shape : shapes.entrySet()) {
                double time =
                        time(storage.resolve("/v1/assets?" + shape.getValue().get()));
                if (round >= 0) {
                    times.getOrDefault(shape.getKey(), new ArrayList<>()).add(time);
                    all.add(time);
                }
            }
        }
        shapes.keySet().forEach(name -> tell(name, times.getOrDefault(name, new ArrayList<>())));
        tell("all", all);
        return percentile(all, 0.99);
    }

    private double coverage(URI storage) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < COVERAGES; i++) {
            times.add(time(storage.resolve("/v1/coverage?limit=2000")));
        }
        tell("coverage of all markets", times);
        return Medians.of(times);
    }

    private double time(URI address) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        get(address);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** The first of a group's assets again, as a version of another group. */
    private double seal(URI storage) throws IOException, InterruptedException {
        var lines = lines(storage);
        long begin = System.nanoTime();
        var versions = storage.resolve("/v1/groups/sealed/versions");
        var opened = post(versions, "application/json", """
                {"batch": "%s", "recipe": {"type": "grid"}, "catalogRevision": 1}""".formatted(UUID.randomUUID()));
        var version = versions + "/" + opened.path("version").asInt();
        for (int from = 0; from < lines.size(); from += PART) {
            var part = String.join("\n", lines.subList(from, Math.min(from + PART, lines.size())));
            post(URI.create(version + "/assets"), "application/x-ndjson", part);
        }
        long filled = System.nanoTime();
        var sealed = post(URI.create(version + "/seal"), "application/json", "");
        long end = System.nanoTime();
        if (sealed.path("assets").asInt() != SEALED) {
            throw new IOException("sealed is " + sealed);
        }
        System.out.printf(
                Locale.ROOT,
                "  a version of %d assets: opened and filled %.3f s, sealed %.3f s%n",
                SEALED,
                (filled - begin) / 1e9,
                (end - filled) / 1e9);
        return (end - begin) / 1e9;
    }

    private List<String> lines(URI storage) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var cursor = "";
        while (lines.size() < SEALED) {
            var page = JSON.readTree(get(storage.resolve("/v1/assets?group=wall-001&limit=" + PART + cursor)));
            page.path("assets").forEach(asset -> lines.add(line(asset)));
            cursor = "&cursor=" + page.path("next").asString();
        }
        return lines;
    }

    private static String line(JsonNode asset) {
        var line = JSON.createObjectNode();
        for (var field : List.of(
                "country",
                "language",
                "platform",
                "resolution",
                "width",
                "height",
                "renderKey",
                "altText",
                "contrast")) {
            line.set(field, asset.path(field));
        }
        return line.toString();
    }

    private String get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    private JsonNode post(URI address, String type, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " from " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private static double percentile(List<Double> times, double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static void tell(String what, List<Double> times) {
        System.out.printf(
                Locale.ROOT,
                "  %-44s median %8.1f ms, p99 %8.1f ms%n",
                what,
                percentile(times, 0.5),
                percentile(times, 0.99));
    }
}
