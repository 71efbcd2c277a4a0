package dev.imagery.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Serves walls, tells which were fetched, and holds them back where a test wants to see what is there before them. */
final class Cdn implements AutoCloseable {

    private static final int PLENTY = 1_000_000;

    private final WallFiles walls;
    private final HttpServer server;
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final Semaphore passes = new Semaphore(PLENTY);

    Cdn(WallFiles walls) throws IOException {
        this.walls = walls;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/assets/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By browsers; orchestration only looks whether a picture is there. */
    List<String> fetched() {
        return fetched;
    }

    void holdBack() {
        passes.drainPermits();
    }

    void release() {
        passes.release(PLENTY);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        fetched.add(path.substring(1));
        passes.acquireUninterruptibly();
        byte[] body = Files.readAllBytes(walls.file(path.substring(1)));
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return "image/" + (extension.equals("jpg") ? "jpeg" : extension);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
