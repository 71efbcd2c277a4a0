package dev.imagery.benchmarks;

import dev.imagery.rules.model.Rule;
import dev.imagery.rules.reading.RuleWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What benchmarks ask of customization-service. */
final class CustomizationCalls {

    private static final String QUESTION = "{\"context\":{\"country\":\"AA\",\"language\":\"en\"}}";

    private final HttpClient http = HttpClient.newHttpClient();

    /** Hands in a version, whose precedence is its number so that no two are the same. */
    void put(URI instance, String set, int version, List<Rule> rules) throws IOException, InterruptedException {
        Path document = Files.createTempFile("imagery-bench-rules-", ".json");
        try {
            write(document, version, rules);
            send(instance, "PUT", "/v1/rulesets/" + set, BodyPublishers.ofFile(document));
        } finally {
            Files.delete(document);
        }
    }

    private static void write(Path document, int version, List<Rule> rules) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document))) {
            out.write("{\"version\":%d,\"precedence\":%d,\"rules\":"
                    .formatted(version, version)
                    .getBytes(StandardCharsets.UTF_8));
            RuleWriter.write(rules, out);
            out.write('}');
        }
    }

    /** The release that has the version. It is forced, since of rules made by chance many can never win. */
    long activate(URI instance, String set, int version) throws IOException, InterruptedException {
        return send(
                        instance,
                        "POST",
                        "/v1/rulesets/" + set + "/activate",
                        BodyPublishers.ofString("{\"version\":%d,\"force\":\"made by chance\"}".formatted(version)))
                .get("release")
                .longValue();
    }

    /** What an instance answers to some context. */
    JsonNode evaluate(URI instance) throws IOException, InterruptedException {
        return send(instance, "POST", "/v1/evaluate", BodyPublishers.ofString(QUESTION));
    }

    /** Waits until an instance answers from the release; how long it took since {@code begin}, in milliseconds. */
    double await(URI instance, long release, long begin) throws IOException, InterruptedException {
        while (evaluate(instance).get("release").longValue() < release) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private JsonNode send(URI instance, String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(instance.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }
}
