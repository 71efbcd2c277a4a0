package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchClientTest {

    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer server;
    private SearchClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                byte[] body = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        client = new SearchClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pagesOfASearchAreReadUpToTheLimit() throws IOException {
        answers.add("{\"assets\": [1, 2], \"next\": \"abc\", \"count\": {\"relation\": \"=\", \"assets\": 9}}");
        answers.add("{\"assets\": [3], \"next\": \"def\"}");

        var found = client.assets(Map.of("cell", "autumn/bright"), 3);

        assertThat(found.toString())
                .isEqualTo("{\"assets\":[1,2,3],\"count\":{\"relation\":\"=\",\"assets\":9},\"next\":\"def\"}");
        assertThat(asked)
                .containsExactly(
                        "/v1/assets?limit=3&cell=autumn%2Fbright",
                        "/v1/assets?limit=1&cell=autumn%2Fbright&cursor=abc");
    }

    @Test
    void pagesOfACoverageAreOneMatrix() throws IOException {
        answers.add("""
                {"targets": ["tv"], "markets": [1], "totals": {"own": 1, "fallback": 2, "missing": 3, "oldest": "2026-02-01"},
                 "next": "MX/es"}""");
        answers.add("""
                {"targets": ["tv"], "markets": [2], "totals": {"own": 10, "fallback": 0, "missing": 0, "oldest": "2026-01-01"}}""");

        var coverage = client.coverage(Map.of("region", "LATAM"));

        assertThat(coverage.toString())
                .isEqualTo("{\"targets\":[\"tv\"],\"markets\":[1,2],"
                        + "\"totals\":{\"own\":11,\"fallback\":2,\"missing\":3,\"oldest\":\"2026-01-01\"}}");
        assertThat(asked)
                .containsExactly(
                        "/v1/coverage?limit=2000&region=LATAM", "/v1/coverage?limit=2000&region=LATAM&after=MX/es");
    }
}
