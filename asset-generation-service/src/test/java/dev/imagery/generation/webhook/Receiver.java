package dev.imagery.generation.webhook;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is told: notes the calls and answers as the test wants, by default with 204. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (exchange, call) -> exchange.sendResponseHeaders(204, -1);

    /** One call. */
    public record Call(String id, long timestamp, String signature, String contentType, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String type() {
            return json().get("type").stringValue();
        }

        public String line() {
            return json().get("data").get("line").stringValue();
        }
    }

    /** What it does with a call, of which it has noted all before and this one. */
    public interface Behaviour {
        void answer(HttpExchange exchange, int call) throws IOException;
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public void does(Behaviour wanted) {
        behaviour = wanted;
    }

    /** Answers with these one after the other, and goes on with the last. */
    public void answers(int... statuses) {
        does((exchange, call) -> exchange.sendResponseHeaders(statuses[Math.min(call, statuses.length) - 1], -1));
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Call> awaitCalls(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> calls.size() >= number);
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (calls) {
                calls.add(new Call(
                        headers.getFirst("webhook-id"),
                        Long.parseLong(headers.getFirst("webhook-timestamp")),
                        headers.getFirst("webhook-signature"),
                        headers.getFirst("Content-Type"),
                        body));
                number = calls.size();
            }
            behaviour.answer(exchange, number);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
