package dev.imagery.local.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Serves a sheet to this machine, on a port that is free. */
public final class SheetServer implements AutoCloseable {

    /** Files of the sheet, and nothing that is elsewhere or half written. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+\\.(jpg|html)");

    private final HttpServer server;
    private final Sheet sheet;

    private SheetServer(HttpServer server, Sheet sheet) {
        this.server = server;
        this.sheet = sheet;
    }

    public static SheetServer start(Sheet sheet) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SheetServer started = new SheetServer(server, sheet);
        server.createContext("/", started::file);
        server.createContext("/version", started::version);
        server.start();
        return started;
    }

    /** The address of the page. */
    public String url() {
        return "http://localhost:%d/".formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void version(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "text/plain", Long.toString(sheet.version()).getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath().substring(1);
        String name = asked.isEmpty() ? "index.html" : asked;
        Path file = sheet.directory().resolve(NAME.matcher(name).matches() ? name : ".none");
        if (Files.isRegularFile(file)) {
            String type = name.endsWith(".jpg") ? "image/jpeg" : "text/html; charset=utf-8";
            answer(exchange, 200, type, Files.readAllBytes(file));
        } else {
            answer(exchange, 404, "text/plain", "There is no such file\n".getBytes(StandardCharsets.UTF_8));
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
