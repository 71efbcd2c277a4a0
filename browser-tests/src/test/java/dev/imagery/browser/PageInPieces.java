package dev.imagery.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers a page in many pieces, with time between them to show what is there already. */
final class PageInPieces implements AutoCloseable {

    private static final int PIECE = 150;
    private static final int PAUSE_MS = 20;

    private final byte[] html;
    private final HttpServer server;

    PageInPieces(String html) throws IOException {
        this.html = html.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", this::answer);
        server.createContext("/favicon.ico", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/page");
    }

    /** The head and what is in it at once, so that the time goes to the body. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        int head = new String(html, StandardCharsets.ISO_8859_1).indexOf("<body>");
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            body.write(html, 0, head);
            for (int from = head; from < html.length; from += PIECE) {
                body.write(html, from, Math.min(PIECE, html.length - from));
                body.flush();
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
