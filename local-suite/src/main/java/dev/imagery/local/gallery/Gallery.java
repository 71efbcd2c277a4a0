package dev.imagery.local.gallery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page and what it shows. */
public final class Gallery implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String url;
    private final LiveWalls walls;

    private Gallery(HttpServer server, String url, LiveWalls walls) {
        this.server = server;
        this.url = url;
        this.walls = walls;
    }

    /**
     * Starts the page for the suite on this machine.
     *
     * @param bindAddress the address to listen on
     * @throws IOException when the port cannot be taken
     */
    public static Gallery start(Ports ports, String bindAddress) throws IOException {
        Installation installation = Installation.local(ports);
        LiveWalls walls = new LiveWalls(
                new StorageClient(installation.storage()), new HomepageClient(installation.orchestration()));
        HttpServer server = listen(bindAddress, ports.of(SuitePort.GALLERY));
        Gallery gallery = new Gallery(server, ports.url(SuitePort.GALLERY), walls);
        server.setExecutor(gallery.threads);
        server.createContext("/", gallery::page);
        server.createContext("/walls", gallery::walls);
        server.start();
        return gallery;
    }

    private static HttpServer listen(String bindAddress, int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(bindAddress, port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "Port %d of the page was taken meanwhile; move it by %s"
                            .formatted(port, SuitePort.GALLERY.setting()),
                    e);
        }
    }

    /** The address of the page. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            answer(exchange, 404, "text/plain", "There is one page here, at /\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream page = Gallery.class.getResourceAsStream("gallery.html")) {
            if (page == null) {
                throw new IOException("gallery.html is not in the jar");
            }
            answer(exchange, 200, "text/html; charset=utf-8", page.readAllBytes());
        }
    }

    private void walls(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, 200, "application/json", JSON.writeValueAsBytes(walls.now()));
        } catch (IOException e) {
            // The page shows that the suite is away and asks again.
            answer(exchange, 503, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
