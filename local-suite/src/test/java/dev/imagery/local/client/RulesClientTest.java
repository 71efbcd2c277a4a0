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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class RulesClientTest {

    private static final byte[] TESTS = "{\"tests\":[]}".getBytes(StandardCharsets.UTF_8);

    private final List<String> requests = new ArrayList<>();
    private HttpServer service;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                requests.add("%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
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
    void testsAreRunAgainstWhatIsServedOrAVersion() throws IOException {
        client().run(TESTS);
        client().run("copy", 4, TESTS);

        assertThat(requests)
                .containsExactly(
                        "POST /v1/tests {\"tests\":[]}", "POST /v1/rulesets/copy/versions/4/tests {\"tests\":[]}");
    }

    @Test
    void keptTestsAreReadAndRun() throws IOException {
        answer = "{\"ruleSet\": \"copy\", \"version\": 2, \"count\": 1, \"tests\": [{\"name\": \"a\"}]}";

        client().runKept("copy", 4);

        assertThat(requests)
                .containsExactly(
                        "GET /v1/rulesets/copy/tests ",
                        "POST /v1/rulesets/copy/versions/4/tests {\"tests\":[{\"name\":\"a\"}]}");
    }

    @Test
    void anExplanationIsAskedForByContextAndFields() throws IOException {
        client().explain(Map.of("country", "JP"), List.of("headline", "a b"), 3);

        assertThat(requests)
                .containsExactly(
                        "POST /v1/explain?limit=3&field=headline&field=a+b {\"context\":{\"country\":\"JP\"}}");
    }

    @Test
    void aVersionIsActivatedWithAReasonOrWithout() throws IOException {
        client().activate("copy", 4, null);
        client().activate("copy", 4, "now");

        assertThat(requests)
                .containsExactly(
                        "POST /v1/rulesets/copy/activate {\"version\":4}",
                        "POST /v1/rulesets/copy/activate {\"version\":4,\"force\":\"now\"}");
    }

    @Test
    void whatIsRefusedIsToldWithEveryFault() {
        status = 422;
        answer = """
                {"title": "Version 4 of copy leaves 1 expectation of its tests unmet", "status": 422,
                 "faults": [{"pointer": "/tests/0/expect/headline", "code": "unmet", "found": "b", "expected": "\\"a\\" in the test \\"t\\""}]}""";

        assertThatThrownBy(() -> client().activate("copy", 4, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                        Version 4 of copy leaves 1 expectation of its tests unmet
                          /tests/0/expect/headline: unmet, found "b", expected "a" in the test "t\"""");
    }

    private RulesClient client() {
        return new RulesClient(
                URI.create("http://localhost:" + service.getAddress().getPort()));
    }
}
