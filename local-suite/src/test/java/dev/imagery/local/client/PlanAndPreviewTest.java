package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanAndPreviewTest {

    private static final byte[] YAML = "type: grid\n".getBytes(StandardCharsets.UTF_8);

    private HttpServer server;
    private GenerationClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = new GenerationClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPlanIsReadLineByLineAndHasAllMarkets() throws IOException {
        server.createContext("/v1/recipes/plan", exchange -> {
            boolean asLines =
                    "application/x-ndjson".equals(exchange.getRequestHeaders().getFirst("Accept"));
            answer(exchange, asLines ? "{\"group\": \"walls\"}\n{\"country\": \"US\"}\n{\"country\": \"JP\"}\n" : "{}");
        });

        var plan = client.plan(YAML);

        assertThat(plan.path("group").asString()).isEqualTo("walls");
        assertThat(plan.path("markets")
                        .valueStream()
                        .map(market -> market.path("country").asString()))
                .containsExactly("US", "JP");
    }

    @Test
    void aPreviewSaysWhatItShows() throws IOException {
        server.createContext("/v1/recipes/preview", exchange -> {
            exchange.getResponseHeaders().add("Imagery-Context", "US/en/browser/low");
            exchange.getResponseHeaders().add("Imagery-Size", "960x540");
            answer(
                    exchange,
                    exchange.getRequestURI().getQuery() + " as "
                            + exchange.getRequestHeaders().getFirst("Content-Type"));
        });

        var preview = client.preview(YAML, "country=US");

        assertThat(preview.context()).isEqualTo("US/en/browser/low");
        assertThat(preview.size()).isEqualTo("960x540");
        assertThat(preview.notices()).isEmpty();
        assertThat(preview.jpeg()).asString().isEqualTo("country=US as application/yaml");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
