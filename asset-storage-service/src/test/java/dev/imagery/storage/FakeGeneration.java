package dev.imagery.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for generation: notes what is withdrawn, and says of batches and refreshes what the test wants. */
public final class FakeGeneration {

    /** The first revision of its catalogue with any withdrawal. */
    public static final long REVISION = 41;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> withdrawn = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> overdue = new ConcurrentHashMap<>();
    private final Set<String> batches = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, Object>> runs = new ConcurrentHashMap<>();
    private volatile boolean down;

    private FakeGeneration(HttpServer server) {
        this.server = server;
    }

    public static FakeGeneration start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeGeneration fake = new FakeGeneration(server);
            server.createContext("/", fake::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** As if nobody were at home, or again as before. */
    public void isDown(boolean away) {
        down = away;
    }

    /** Has it made a batch. */
    public void made(String batch) {
        batches.add(batch);
    }

    /** Has it made a group anew, as far as its batch's state says. */
    public void remakes(String group, String batch, String state) {
        runs.put(group, Map.of("outcome", "submitted", "catalogRevision", REVISION, "batch", batch, "state", state));
    }

    /** What it took of a withdrawal's id. */
    public JsonNode withdrawn(String id) {
        return withdrawn.getOrDefault(id, JSON.missingNode());
    }

    /** What it was told of what is not done in time; missing where it was not. */
    public JsonNode overdue(String id) {
        return overdue.getOrDefault(id, JSON.missingNode());
    }

    /** The methods of the calls about a withdrawal that it answered, in their order. */
    public List<String> calls(String id) {
        return calls.stream()
                .filter(call -> call.endsWith(id))
                .map(call -> call.substring(0, call.indexOf(' ')))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (down) {
                answer(exchange, 503, Map.of("title", "away"));
            } else if (path.endsWith("/overdue")) {
                overdue.put(path.split("/")[3], JSON.readTree(body));
                exchange.sendResponseHeaders(204, -1);
            } else if (path.startsWith("/v1/withdrawals/")) {
                withdrawal(exchange, path.substring("/v1/withdrawals/".length()), body);
            } else if (path.startsWith("/v1/batches/")) {
                answer(exchange, batches.contains(path.substring("/v1/batches/".length())) ? 200 : 404, Map.of());
            } else {
                Map<String, Object> run = runs.get(path.split("/")[3]);
                answer(exchange, 200, Map.of("runs", run == null ? List.of() : List.of(run)));
            }
        }
    }

    private void withdrawal(HttpExchange exchange, String id, byte[] body) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + id);
        if (exchange.getRequestMethod().equals("PUT")) {
            withdrawn.put(id, JSON.readTree(body));
            answer(exchange, 201, Map.of("id", id, "revision", REVISION));
        } else {
            boolean known = withdrawn.remove(id) != null;
            answer(exchange, known ? 200 : 404, Map.of("id", id));
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
