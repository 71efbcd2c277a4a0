package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.KeptDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that callers generate their clients from is kept in the repository; {@code -Dopenapi.write} brings it in line. */
@Tag("adapter")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiDocumentTest {

    @LocalServerPort
    private int port;

    @Test
    void theKeptDocumentIsTheServedOne() throws Exception {
        KeptDocument kept = new KeptDocument("orchestration-service");
        String served = KeptDocument.normal(served());
        assertThat(kept.text(served)).as(kept.advice()).isEqualTo(served);
    }

    @Test
    void everyAnswerHasAnExample() throws Exception {
        List<String> without = new ArrayList<>();
        JsonMapper.shared()
                .readTree(served())
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> operation
                        .path("responses")
                        .forEachEntry((status, answer) -> answer.path("content").forEach(content -> {
                            if (!status.equals("default") && !hasExample(content)) {
                                without.add(method + " " + path + " " + status);
                            }
                        }))));
        assertThat(without).isEmpty();
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example") || !content.path("examples").isEmpty();
    }

    private String served() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI document = URI.create("http://localhost:" + port + "/v3/api-docs");
            return http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
