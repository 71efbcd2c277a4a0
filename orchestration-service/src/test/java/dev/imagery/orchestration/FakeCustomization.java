package dev.imagery.orchestration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A customization service for tests, real over HTTP and in any state of health. */
final class FakeCustomization implements AutoCloseable {

    record Asked(String path, String body, String requestId) {}

    private sealed interface Mood {
        record Answering(int status, String body) implements Mood {}

        record Hung() implements Mood {}

        record Dropping() implements Mood {}
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Mood> mood = new AtomicReference<>(new Mood.Dropping());
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeCustomization() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
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

    List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("X-Request-Id")));
        try (exchange) {
            switch (mood.get()) {
                case Mood.Answering answer -> {
                    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(answer.status(), body.length);
                    exchange.getResponseBody().write(body);
                }
                case Mood.Hung() -> await();
                case Mood.Dropping() -> {}
            }
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
