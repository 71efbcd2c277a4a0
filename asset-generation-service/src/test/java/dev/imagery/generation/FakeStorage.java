package dev.imagery.generation;

import static java.util.stream.Collectors.toSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.imagery.generation.objectstore.FileDigest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asset storage with its object store, in memory, as far as this service speaks with it. */
public final class FakeStorage {

    /** There are no versions from this one on that could be compared. */
    public static final int UNKNOWN_VERSION = 9_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile("/v1/groups/([^/]+)/?(?:versions/?(\\d+)?/?)?(\\w+)?");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> renders = new ConcurrentHashMap<>();
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final Map<String, Owner> owners = new ConcurrentSkipListMap<>();
    private final Map<String, String> refusedGroups = new ConcurrentHashMap<>();
    private final Map<String, String> gatedGroups = new ConcurrentHashMap<>();
    private final Map<String, String> unsealableGroups = new ConcurrentHashMap<>();
    private final Map<String, String> stemsFrom = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> settled = new CopyOnWriteArrayList<>();
    private final Set<Long> takenDown = ConcurrentHashMap.newKeySet();
    private final List<Map<String, Object>> purged = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> purgeReports = new ConcurrentHashMap<>();
    private volatile boolean publicationsAway;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger unavailableUploads = new AtomicInteger();
    private volatile CountDownLatch uploadsGoOn = new CountDownLatch(0);

    /** A group that the tests let own contexts: version 1 of it is live there. */
    private record Owner(int precedence, Set<String> contexts) {}

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

    /** Lets uploads to the object store hang until the answer is run. */
    public Runnable holdUploads() {
        var held = new CountDownLatch(1);
        uploadsGoOn = held;
        return held::countDown;
    }

    /** Lets nobody follow publications, or lets them again. */
    public void publicationsAreAway(boolean away) {
        publicationsAway = away;
    }

    /**
     * Has a publication been settled.
     *
     * @param kind {@code published}, {@code rolled-back} or {@code refused}
     */
    public void settle(String kind, String group, int version, Optional<Integer> previous) {
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", kind);
        told.put("group", group);
        told.put("version", version);
        previous.ifPresent(before -> told.put("previous", before));
        told.put("batch", UUID.randomUUID());
        told.put("settledAt", Instant.now().toString());
        if (kind.equals("refused")) {
            told.put(
                    "refusal",
                    Map.of("status", 422, "title", "The rule set has a fault", "detail", "No rule can win."));
        }
        synchronized (settled) {
            told.put("number", settled.size() + 1);
            settled.add(told);
        }
    }

    /** Lets another group have live assets for these contexts, as in {@code US/en/browser/high}. */
    public void liveElsewhere(String group, int precedence, String... contexts) {
        owners.put(group, new Owner(precedence, Set.of(contexts)));
    }

    /** Lets a version that nobody here made be live in place of a batch's, as it shows what is withdrawn. */
    public void fallBackFrom(String batch) {
        var version = versions.get(batch);
        var fallback = new Version(
                version.group,
                numbers.incrementAndGet(),
                JSON.valueToTree(Map.of("batch", UUID.randomUUID().toString())));
        fallback.state = "live";
        stemsFrom.put(fallback.group + "/" + fallback.number, batch);
        versions.put(fallback.opening.path("batch").stringValue(), fallback);
    }

    /** Lets customization refuse what the group publishes. */
    public void refusePublication(String group, String reason) {
        refusedGroups.put(group, reason);
    }

    /** Lets storage's gate find that a market would lose imagery by what the group publishes. */
    public void stopAtTheGate(String group, String market) {
        gatedGroups.put(group, market);
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
            } else if (path.equals("/v1/publications")) {
                publications(exchange);
            } else if (path.equals("/v1/purges")) {
                purges(exchange);
            } else if (path.startsWith("/v1/purges/")) {
                purgeReports.put(path.substring("/v1/purges/".length()), JSON.readTree(body));
                answer(exchange, 200, Map.of());
            } else if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, Map.of("title", "away"));
            } else {
                api(exchange, path, body);
            }
        }
    }

    /** Refuses all renders of a title from now on. */
    public void takeDown(long title) {
        takenDown.add(title);
    }

    /** Has a title been purged; answers the purge's id. */
    public UUID purge(long title) {
        var id = UUID.randomUUID();
        purged.add(Map.of("number", purged.size() + 1, "purge", id, "titleId", title, "objects", List.of()));
        purged.add(
                Map.of("number", purged.size() + 1, "purge", id, "titleId", title, "objects", List.of("assets/a.jpg")));
        return id;
    }

    /** What the followers of a purge told, by their names. */
    public Map<String, JsonNode> reportsOf(UUID purge) {
        var prefix = purge + "/reports/";
        return purgeReports.entrySet().stream()
                .filter(report -> report.getKey().startsWith(prefix))
                .collect(Collectors.toMap(report -> report.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private void purges(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery().split("[=&]");
        var all = List.copyOf(purged);
        var page = all.stream()
                .skip(Long.parseLong(query[1]))
                .limit(Long.parseLong(query[3]))
                .toList();
        answer(exchange, 200, Map.of("portions", page, "newest", all.size()));
    }

    /** As many as are asked for after a number. */
    private void publications(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery().split("[=&]");
        if (publicationsAway) {
            answer(exchange, 503, Map.of("title", "away"));
        } else {
            var all = List.copyOf(settled);
            var page = all.stream()
                    .skip(Long.parseLong(query[1]))
                    .limit(Long.parseLong(query[3]))
                    .toList();
            answer(exchange, 200, Map.of("publications", page, "newest", all.size()));
        }
    }

    private void api(HttpExchange exchange, String path, byte[] body) throws IOException {
        var json = exchange.getRequestMethod().equals("GET") || isNdjson(exchange) || body.length == 0
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
        } else if (path.equals("/v1/renders/luminance")) {
            var bright = json.path("renderKeys")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .filter(renders::containsKey)
                    .map(key -> Map.of(
                            "renderKey", key, "luminance", renders.get(key).path("luminance")))
                    .toList();
            answer(exchange, 200, Map.of("renders", bright));
        } else if (path.equals("/v1/uploads")) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "uploads",
                            json.path("objects").valueStream().map(this::upload).toList()));
        } else if (path.equals("/v1/contexts/owners")) {
            answer(
                    exchange,
                    200,
                    Map.of("owners", owners(exchange.getRequestURI().getQuery(), lines(body))));
        } else if (path.startsWith("/v1/renders/")) {
            report(exchange, path.substring("/v1/renders/".length()), json);
        } else {
            group(exchange, path, json, body);
        }
    }

    private static boolean isNdjson(HttpExchange exchange) {
        return "application/x-ndjson".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
    }

    private static List<JsonNode> lines(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private List<Map<String, Object>> owners(String query, List<JsonNode> asked) {
        var contexts = asked.stream().map(JsonNode::stringValue).collect(toSet());
        var found = new ArrayList<Map<String, Object>>();
        owners.forEach((group, owner) -> {
            var owned = owner.contexts().stream()
                    .filter(contexts::contains)
                    .sorted()
                    .toList();
            if (!owned.isEmpty() && !query.equals("group=" + group)) {
                found.add(Map.of(
                        "group", group,
                        "version", 1,
                        "precedence", owner.precedence(),
                        "contexts", owned.size(),
                        "first", owned.stream().limit(10).toList()));
            }
        });
        return found;
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
        awaitUploads();
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

    private void awaitUploads() throws IOException {
        try {
            uploadsGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the storage of the tests was closed");
        }
    }

    private void report(HttpExchange exchange, String key, JsonNode render) throws IOException {
        if (render.path("titleIds").valueStream().anyMatch(title -> takenDown.contains(title.longValue()))) {
            answer(exchange, 410, Map.of("title", "What was taken down for good does not come back"));
            return;
        }
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
        if ("difference".equals(parts.group(3))) {
            int to = Integer.parseInt(parts.group(2));
            answer(
                    exchange,
                    to < UNKNOWN_VERSION ? 200 : 404,
                    to < UNKNOWN_VERSION ? difference(to, exchange) : Map.of("title", "There is no version " + to));
        } else if ("publish".equals(parts.group(3))) {
            var version = version(group, json.path("version").intValue());
            version.steps.add("publish");
            if (gatedGroups.containsKey(group)) {
                version.state = "refused";
                answer(exchange, 422, gateRefusal(group));
                return;
            }
            version.state = "publishing";
            answer(
                    exchange,
                    202,
                    Map.of("group", group, "version", version.number, "state", "publishing", "sequence", 1));
        } else if (parts.group(2) == null && exchange.getRequestMethod().equals("GET")) {
            readGroup(exchange, group);
        } else if (parts.group(2) == null) {
            var version = versions.computeIfAbsent(
                    json.path("batch").stringValue(), batch -> new Version(group, numbers.incrementAndGet(), json));
            answer(exchange, 201, Map.of("group", group, "version", version.number, "state", version.state));
        } else {
            version(exchange, version(group, Integer.parseInt(parts.group(2))), parts.group(3), body);
        }
    }

    private Map<String, Object> gateRefusal(String group) {
        var fault = Map.of(
                "pointer", "/assets/" + gatedGroups.get(group),
                "code", "loses-imagery",
                "expected", "imagery for browser/high, tv/ultra");
        return Map.of(
                "status",
                422,
                "title",
                "Version 2 would take imagery from a market",
                "detail",
                "What is live stays live.",
                "faults",
                List.of(fault));
    }

    /** The same of any two versions. */
    private static Map<String, Object> difference(int to, HttpExchange exchange) {
        var difference = new LinkedHashMap<String, Object>();
        difference.put(
                "from", Integer.parseInt(exchange.getRequestURI().getQuery().substring("from=".length())));
        difference.put("to", to);
        difference.put("markets", 40);
        difference.put("addedMarkets", 0);
        difference.put("droppedMarkets", 0);
        difference.put("changedMarkets", 12);
        difference.put("addedTitles", 3);
        difference.put("droppedTitles", 1);
        difference.put("pictures", 96);
        difference.put("newPictures", 48);
        return difference;
    }

    /** The newest live version counts; here none is retired. */
    private void readGroup(HttpExchange exchange, String group) throws IOException {
        var all = versions.values().stream()
                .filter(version -> version.group.equals(group))
                .toList();
        var live = all.stream()
                .filter(version -> version.state.equals("live"))
                .mapToInt(version -> version.number)
                .max();
        if (all.isEmpty()) {
            answer(exchange, 404, Map.of("title", "There is no group " + group));
        } else {
            answer(
                    exchange,
                    200,
                    live.isPresent() ? Map.of("name", group, "live", live.getAsInt()) : Map.of("name", group));
        }
    }

    private void version(HttpExchange exchange, Version version, String step, byte[] body) throws IOException {
        switch (step == null ? "" : step) {
            case "assets" -> {
                var lines = lines(body);
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
                var told = new LinkedHashMap<String, Object>();
                told.put("version", version.number);
                told.put("state", state);
                told.put("batch", version.opening.path("batch"));
                Optional.ofNullable(stemsFrom.get(version.group + "/" + version.number))
                        .ifPresent(batch -> told.put("stemsFrom", batch));
                if (state.equals("refused")) {
                    told.put(
                            "refusal",
                            gatedGroups.containsKey(version.group)
                                    ? gateRefusal(version.group)
                                    : Map.of("status", 422, "title", refusedGroups.get(version.group)));
                }
                answer(exchange, 200, told);
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
