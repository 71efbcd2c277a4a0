package dev.imagery.customization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running instance as other services do. */
public final class CustomizationClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;

    public CustomizationClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A name that no other test uses. */
    public static String newName() {
        return "set-" + UUID.randomUUID().toString().substring(0, 13);
    }

    public Answer put(String ruleSet, String body) {
        return send("PUT", "/v1/rulesets/" + ruleSet, body);
    }

    public Answer activate(String ruleSet, long version) {
        return send("POST", "/v1/rulesets/" + ruleSet + "/activate", "{\"version\": " + version + "}");
    }

    public Answer evaluate(Map<String, String> context) {
        return send("POST", "/v1/evaluate", JSON.writeValueAsString(Map.of("context", context)));
    }

    /** Asks by a question's JSON, as one who has the answers of these entity tags. */
    public Answer evaluate(String question, String... ifNoneMatch) {
        HttpRequest.Builder request = request("POST", "/v1/evaluate", question);
        for (String tags : ifNoneMatch) {
            request.header("If-None-Match", tags);
        }
        return send(request);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer send(String method, String path, String body) {
        return send(request(method, path, body));
    }

    /** Sends NDJSON. */
    public Answer sendLines(String method, String path, String... lines) {
        return send(request(method, path, String.join("\n", lines)).setHeader("Content-Type", "application/x-ndjson"));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer, its body read as JSON. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        Answer(HttpResponse<String> response) {
            this(
                    response.statusCode(),
                    response,
                    response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body()));
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The kind of problem, without its prefix. */
        public String problem() {
            return body.path("type").asString("").replace("urn:imagery:problem:", "");
        }

        /** The pointers of the problem's faults. */
        public java.util.List<String> pointers() {
            return StreamSupport.stream(body.path("faults").spliterator(), false)
                    .map(fault -> fault.path("pointer").asString())
                    .toList();
        }
    }
}
