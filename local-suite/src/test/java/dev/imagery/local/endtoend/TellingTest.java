package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks are told what storage has published. */
@Tag("suite")
class TellingTest {

    private static final RunningSuite SUITE = RunningSuite.shared();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void publicationsAndRollbacksAreToldInALineWithWhatTheyChange() throws Exception {
        HttpServer receiver = receiver();
        try {
            subscribe("http://127.0.0.1:" + receiver.getAddress().getPort());
            SUITE.title(6001, "en", Color.YELLOW);
            SUITE.title(6002, "en", Color.BLACK);

            assertThat(SUITE.run(recipe(6001)).isLive()).isTrue();
            awaitLine("told: version 1 is live, the first of its group");
            assertThat(SUITE.run(recipe(6002)).isLive()).isTrue();
            awaitLine("told: version 2 is live: 1 title added, 1 dropped in 1 market; 1 of 1 picture new");
            SUITE.storage.rollback("told");

            awaitLine("told: back from version 2 to 1: 1 title added, 1 dropped in 1 market; 1 of 1 picture new");
            assertThat(lines).hasSize(3);
        } finally {
            receiver.stop(0);
        }
    }

    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            lines.add(
                    JsonMapper.shared().readTree(body).path("data").path("line").asString(""));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void subscribe(String url) throws Exception {
        String body = """
                {"url": "%s", "events": ["published", "rolled-back"], "groups": ["told"]}""".formatted(url);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            SUITE.installation.generation().resolve("/v1/webhooks"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private void awaitLine(String line) {
        await().atMost(Duration.ofSeconds(30)).until(() -> lines.contains(line));
    }

    private static String recipe(long title) {
        return """
                {"name": "told", "titleIds": [%d], "countries": ["PT"], "languages": ["en"], "type": "perspective",
                 "rows": 4, "cols": 6, "platforms": ["browser"], "resolutions": ["low"]}
                """.formatted(title);
    }
}
