package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("adapter")
class PublicationClientTest {

    private static final JsonNode ORDER = JsonMapper.shared().readTree("{\"version\":4}");

    private final List<String> requests = new ArrayList<>();
    private HttpServer service;
    private int status = 202;
    private String answer = "{\"state\":\"publishing\"}";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                requests.add("%s %s as %s: %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Imagery-Actor"),
                                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aMoveIsMadeInSomebodysName() throws IOException {
        JsonNode publication = client().move("walls", "publish", ORDER);

        assertThat(publication.path("state").asString()).isEqualTo("publishing");
        assertThat(requests).containsExactly("POST /v1/groups/walls/publish as ada: {\"version\":4}");
    }

    @Test
    void aRehearsalAsksForADryRun() throws IOException {
        client().rehearse("walls", "rollback", ORDER);

        assertThat(requests).containsExactly("POST /v1/groups/walls/rollback?dryRun=true as ada: {\"version\":4}");
    }

    @Test
    void whatTheGateRefusesIsToldWithEveryMarket() {
        status = 422;
        answer = """
                {"title": "Version 4 would take imagery from a market", "status": 422, "faults": [
                  {"pointer": "/assets/JP/ja", "code": "loses-imagery", "expected": "imagery for tv/high"}]}
                """;

        assertThatThrownBy(() -> client().move("walls", "publish", ORDER))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                        Version 4 would take imagery from a market
                          /assets/JP/ja: loses-imagery, expected imagery for tv/high""");
    }

    private PublicationClient client() {
        return new PublicationClient(
                URI.create("http://localhost:" + service.getAddress().getPort()), "ada");
    }
}
