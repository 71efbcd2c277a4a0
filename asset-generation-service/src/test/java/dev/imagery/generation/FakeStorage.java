package dev.imagery.generation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.imagery.generation.objectstore.FileDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asset storage with its object store, in memory, as far as this service speaks with it. */
public final class FakeStorage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile("/v1/groups/([^/]+)/(?:versions/?(\\d+)?/?)?(\\w+)?");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> renders = new ConcurrentHashMap<>();
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final Map<String, String> refusedGroups = new ConcurrentHashMap<>();
    private final Map<String, String> unsealableGroups = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger unavailableUploads = new AtomicInteger();

    /** One version of a group, and what was done with it. */
    public static final class Version {
        private final String group;
        private final int number;
        private final JsonNode opening;
        private final Map<String, JsonNode> assets = new TreeMap<>();
        private final List<String> steps = new CopyOnWriteArrayList<>();
        private volatile String state = "open";

        private Version(String group, int number, JsonNode opening) {
            this.group = group;
            this.number = number;
            this.opening = opening;
        }

        /** Its lines by context, as in {@code US/en/browser/high} or {@code US/en/browser/high@autumn/bright}. */
        public Map<String, JsonNode> assets() {
            return assets;
        }

        public String state() {
            return state;
        }

        public JsonNode opening() {
            return opening;
        }

        /** {@code seal} and {@code publish}, as often as they were asked for. */
        public List<String> steps() {
            return steps;
        }

        public String group() {
            return group;
        }
    }

    public FakeStorage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void close() {
        server.stop(0);
    }

    /** Answers the next calls of its own API with 503. */
    public void failNext(int calls) {
        unavailable.set(calls);
    }

    /** Answers the next uploads to the object store with 503. */
    public void failNextUploads(int uploads) {
        unavailableUploads.set(uploads);
    }

    /** Lets customization refuse what the group publishes. */
    public void refusePublication(String group, String reason) {
        refusedGroups.put(group, reason);
    }

    /** Lets the group's versions be found wrong when they are sealed. */
    public void refuseSealing(String group, String title) {
        unsealableGroups.put(group, title);
    }

    public Map<String, byte[]> objects() {
        return objects;
    }

    /** By render key, as they were reported first. */
    public Map<String, JsonNode> renders() {
        return renders;
    }

    public Optional<Version> ofBatch(Object batch) {
        return Optional.ofNullable(versions.get(batch.toString()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/objects/")) {
                putObject(exchange, path.substring("/objects/".length()), body);
            } else if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, Map.of("title", "away"));
            } else {
                api(exchange, path, body);
            }
        }
    }

    private void api(HttpExchange exchange, String path, byte[] body) throws IOException {
        var json = exchange.getRequestMethod().equals("GET") || path.endsWith("/assets") || body.length == 0
                ? JSON.nullNode()
                : JSON.readTree(body);
        if (path.equals("/v1/renders/lookup")) {
            var known = json.path("renderKeys")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .filter(renders::containsKey)
                    .map(key -> Map.of(
                            "renderKey", key, "renditions", renders.get(key).path("renditions"), "titleIds", List.of()))
                    .toList();
            answer(exchange, 200, Map.of("renders", known));
        } else if (path.equals("/v1/uploads")) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "uploads",
                            json.path("objects").valueStream().map(this::upload).toList()));
        } else if (path.startsWith("/v1/renders/")) {
            report(exchange, path.substring("/v1/renders/".length()), json);
        } else {
            group(exchange, path, json, body);
        }
    }

    private Map<String, Object> upload(JsonNode object) {
        var key = object.path("key").stringValue();
        return objects.containsKey(key)
                ? Map.of("key", key, "state", "present")
                : Map.of(
                        "key",
                        key,
                        "state",
                        "missing",
                        "url",
                        url() + "/objects/" + key + "?signature=of-" + object.path("bytes"),
                        "headers",
                        Map.of(
                                "Content-Length", object.path("bytes").asString(),
                                "Content-Type", object.path("contentType").stringValue(),
                                "Content-MD5", object.path("md5").stringValue(),
                                "If-None-Match", "*"),
                        "expiresAt",
                        "2100-01-01T00:00:00Z");
    }

    private void putObject(HttpExchange exchange, String key, byte[] body) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (unavailableUploads.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.sendResponseHeaders(503, -1);
        } else if (!"*".equals(headers.getFirst("If-None-Match")) || headers.getFirst("Content-MD5") == null) {
            exchange.sendResponseHeaders(403, -1);
        } else if (!key.contains(FileDigest.sha256(body))) {
            exchange.sendResponseHeaders(400, -1);
        } else {
            exchange.sendResponseHeaders(objects.putIfAbsent(key, body) == null ? 200 : 412, -1);
        }
    }

    private void report(HttpExchange exchange, String key, JsonNode render) throws IOException {
        var missing = render.path("renditions")
                .valueStream()
                .map(rendition -> rendition.path("key").stringValue())
                .filter(object -> !objects.containsKey(object))
                .toList();
        if (!missing.isEmpty()) {
            answer(exchange, 422, Map.of("title", "Objects are missing: " + missing));
        } else {
            boolean first = renders.putIfAbsent(key, render) == null;
            answer(exchange, first ? 201 : 200, Map.of("renderKey", key));
        }
    }

    private void group(HttpExchange exchange, String path, JsonNode json, byte[] body) throws IOException {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            answer(exchange, 404, Map.of("title", "There is nothing at " + path));
            return;
        }
        var group = parts.group(1);
        if ("publish".equals(parts.group(3))) {
            var version = version(group, json.path("version").intValue());
            version.steps.add("publish");
            version.state = "publishing";
            answer(
                    exchange,
                    202,
                    Map.of("group", group, "version", version.number, "state", "publishing", "sequence", 1));
        } else if (parts.group(2) == null) {
            var version = versions.computeIfAbsent(
                    json.path("batch").stringValue(), batch -> new Version(group, numbers.incrementAndGet(), json));
            answer(exchange, 201, Map.of("group", group, "version", version.number, "state", version.state));
        } else {
            version(exchange, version(group, Integer.parseInt(parts.group(2))), parts.group(3), body);
        }
    }

    private void version(HttpExchange exchange, Version version, String step, byte[] body) throws IOException {
        switch (step == null ? "" : step) {
            case "assets" -> {
                var lines = new ArrayList<JsonNode>();
                new String(body, StandardCharsets.UTF_8)
                        .lines()
                        .map(JSON::readTree)
                        .forEach(lines::add);
                lines.forEach(line -> version.assets.put(context(line), line));
                answer(exchange, 200, Map.of("accepted", lines.size()));
            }
            case "seal" -> {
                version.steps.add("seal");
                if (unsealableGroups.containsKey(version.group)) {
                    answer(
                            exchange,
                            422,
                            Map.of(
                                    "title",
                                    unsealableGroups.get(version.group),
                                    "faults",
                                    List.of(Map.of(
                                            "pointer",
                                            "/lines/1",
                                            "code",
                                            "unknown-render",
                                            "expected",
                                            "a known render"))));
                } else {
                    version.state = "sealed";
                    answer(exchange, 200, Map.of("group", version.group, "version", version.number, "state", "sealed"));
                }
            }
            default -> {
                // It is acknowledged between two looks at it.
                var state = version.state;
                if (state.equals("publishing")) {
                    version.state = refusedGroups.containsKey(version.group) ? "refused" : "live";
                }
                answer(
                        exchange,
                        200,
                        state.equals("refused")
                                ? Map.of(
                                        "version",
                                        version.number,
                                        "state",
                                        state,
                                        "refusal",
                                        Map.of("status", 422, "title", refusedGroups.get(version.group)))
                                : Map.of("version", version.number, "state", state));
            }
        }
    }

    private static String context(JsonNode line) {
        var place = String.join(
                "/",
                line.path("country").stringValue(),
                line.path("language").stringValue(),
                line.path("platform").stringValue(),
                line.path("resolution").stringValue());
        return line.has("cell") ? place + "@" + line.path("cell").stringValue() : place;
    }

    private Version version(String group, int number) {
        return versions.values().stream()
                .filter(version -> version.group.equals(group) && version.number == number)
                .findFirst()
                .orElseThrow();
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders()
                .set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
