package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonClientTest {

    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer server;
    private ComparisonClient client;

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
        client = new ComparisonClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pagesOfAComparisonAreReadUpToTheLimit() throws IOException {
        answers.add("{\"counts\": {\"changed\": 9}, \"assets\": [1, 2], \"next\": \"abc\"}");
        answers.add("{\"counts\": {\"changed\": 9}, \"assets\": [3], \"next\": \"def\"}");

        var comparison = client.comparison("walls", 3, 4, 3);

        assertThat(comparison.toString()).isEqualTo("{\"counts\":{\"changed\":9},\"assets\":[1,2,3],\"next\":\"def\"}");
        assertThat(asked)
                .containsExactly(
                        "/v1/groups/walls/versions/4/comparison?from=3&limit=3",
                        "/v1/groups/walls/versions/4/comparison?from=3&limit=1&after=abc");
    }

    @Test
    void theSheetIsWrittenToAFile(@TempDir Path directory) throws IOException {
        answers.add("a picture");
        Path file = directory.resolve("sheet.png");

        client.sheet("walls", 3, 4, 12, file);

        assertThat(Files.readString(file)).isEqualTo("a picture");
        assertThat(asked).containsExactly("/v1/groups/walls/versions/4/comparison/sheet?from=3&largest=12");
    }

    @Test
    void thePageOfAReviewIsReadFromWhereItIs() throws IOException {
        answers.add("<!doctype html>");

        assertThat(client.review("walls", 4)).asString(StandardCharsets.UTF_8).isEqualTo("<!doctype html>");
        assertThat(asked).containsExactly(client.reviewAddress("walls", 4).getPath());
    }
}
