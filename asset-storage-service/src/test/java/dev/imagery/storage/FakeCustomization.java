package dev.imagery.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for customization: notes what it is asked and answers as the test wants, by default with its next release. */
public final class FakeCustomization {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final AtomicLong releases = new AtomicLong();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Call, Reply> behaviour = this::acknowledge;

    private FakeCustomization(HttpServer server) {
        this.server = server;
    }

    /** What it was asked. */
    public record Call(String method, String path, JsonNode body) {

        public String ruleSet() {
            return path.split("/")[3];
        }

        public long version() {
            return body.get("version").longValue();
        }
    }

    /** What it answers. */
    public record Reply(int status, String body) {}

    public static FakeCustomization start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeCustomization fake = new FakeCustomization(server);
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

    public void reset() {
        behaviour = this::acknowledge;
        calls.clear();
    }

    public void answers(Function<Call, Reply> wanted) {
        behaviour = wanted;
    }

    /** As if nobody were at home, for all that a client can tell. */
    public void isDown() {
        answers(call -> new Reply(503, "{}"));
    }

    public Reply acknowledge(Call call) {
        return call.method().equals("PUT")
                ? new Reply(201, "{\"version\":1}")
                : new Reply(200, "{\"release\":" + releases.incrementAndGet() + ",\"more\":true}");
    }

    public List<Call> puts(String ruleSet) {
        return calls.stream()
                .filter(call -> call.method().equals("PUT") && call.ruleSet().equals(ruleSet))
                .toList();
    }

    /** The versions of a set that it was told to activate, in order. */
    public List<Long> activated(String ruleSet) {
        return calls.stream()
                .filter(call ->
                        call.path().endsWith("/activate") && call.ruleSet().equals(ruleSet))
                .map(Call::version)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    JSON.readTree(exchange.getRequestBody().readAllBytes()));
            Reply reply = behaviour.apply(call);
            calls.add(call);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
