package dev.imagery.local.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A service that gives one answer to whatever a command asks, and the command's end of it. */
final class AnsweringService implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private String answer = "{}";

    AnsweringService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.add("%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Content-Type")));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    void answers(String text) {
        answer = text;
    }

    /** Method, address and media type of each. */
    List<String> requests() {
        return requests;
    }

    /** What the commands printed. */
    String printed() {
        return out.toString();
    }

    /** Runs a command against it; answers the exit code. */
    int run(Object command, String... arguments) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--url", url))
                        .toArray(String[]::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
