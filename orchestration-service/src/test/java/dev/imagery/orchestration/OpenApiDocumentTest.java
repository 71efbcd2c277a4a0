package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that callers generate their clients from is kept in the repository; {@code -Dopenapi.write} brings it in line. */
@Tag("adapter")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiDocumentTest {

    private static final Path KEPT = Path.of("../docs/openapi/orchestration-service.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void theKeptDocumentIsTheServedOne() throws Exception {
        ObjectNode served = served();
        if (System.getProperty("openapi.write") != null) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(KEPT)))
                .as(
                        "bring it in line: mvn -pl orchestration-service -am verify -Dtest=OpenApiDocumentTest -Dopenapi.write"
                                + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(served);
    }

    @Test
    void everyAnswerHasAnExample() throws Exception {
        List<String> without = new ArrayList<>();
        served().path("paths")
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

    /** Without the address that it was served at. */
    private ObjectNode served() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String document = http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            ObjectNode served = (ObjectNode) JSON.readTree(document);
            served.remove("servers");
            return served;
        }
    }
}
