package dev.imagery.orchestration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A customization service for tests, real over HTTP and in any state of health. */
final class FakeCustomization implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Asked(String path, String body, String requestId) {}

    private sealed interface Mood {
        record Answering(int status, String body) implements Mood {}

        record Hung() implements Mood {}

        record Dropping() implements Mood {}

        record DroppingAmidst(String body) implements Mood {}
    }

    private HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Mood> mood = new AtomicReference<>(new Mood.Dropping());
    private final CountDownLatch closed = new CountDownLatch(1);

    private final AtomicInteger drops = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    private volatile String refusedPart = "";

    FakeCustomization() {
        server = listening(0);
    }

    private HttpServer listening(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void answers(String body) {
        answers(200, body);
    }

    void answers(int status, String body) {
        mood.set(new Mood.Answering(status, body));
    }

    void hangs() {
        mood.set(new Mood.Hung());
    }

    void dropsConnections() {
        mood.set(new Mood.Dropping());
    }

    void dropsConnectionsAmidst(String body) {
        mood.set(new Mood.DroppingAmidst(body));
    }

    /** The next so many connections, and then it is as before. */
    void dropsConnections(int connections) {
        drops.set(connections);
    }

    /** Before each of its answers it takes so long. */
    void takes(Duration time) {
        delay = time;
    }

    /** Whatever is asked with this in it; none where it is empty. */
    void refuses(String part) {
        refusedPart = part;
    }

    /** As if its process was killed: nobody listens any more. */
    void dies() {
        server.stop(0);
    }

    /** At the same address as before. */
    void comesBack() {
        server = listening(server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                question,
                exchange.getRequestHeaders().getFirst("X-Request-Id")));
        try (exchange) {
            closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
            if (drops.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            switch (mood.get()) {
                case Mood.Answering answer -> {
                    boolean refused = !refusedPart.isEmpty() && question.contains(refusedPart);
                    byte[] body = forEachVisit(answer.body(), question).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(refused ? 422 : answer.status(), body.length);
                    exchange.getResponseBody().write(body);
                }
                case Mood.DroppingAmidst amidst -> {
                    byte[] body = amidst.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 2L * body.length);
                    exchange.getResponseBody().write(body);
                    exchange.getResponseBody().flush();
                }
                case Mood.Hung() -> closed.await();
                case Mood.Dropping() -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each visit gets all of the answers, in their order. */
    private static String forEachVisit(String answer, String question) {
        if (!(JSON.readTree(answer) instanceof ObjectNode whole) || !whole.has("answers")) {
            return answer;
        }
        List<Integer> all =
                IntStream.range(0, whole.path("answers").size()).boxed().toList();
        ArrayNode visits = whole.putArray("visits");
        JSON.readTree(question).path("visits").forEach(_ -> visits.addPOJO(all));
        return whole.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
