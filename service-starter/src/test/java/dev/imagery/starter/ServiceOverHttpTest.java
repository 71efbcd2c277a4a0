package dev.imagery.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.imagery.starter.request.RequestId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@Tag("adapter")
@SpringBootTest(
        classes = WallApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"imagery.request.max-body=1KB", "imagery.request.max-json=512B", "spring.application.name=walls"})
class ServiceOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RestClient.Builder clients;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aRequestIdIsTakenUsedAndAnswered() throws Exception {
        HttpResponse<String> answer = get("/v1/walls/request-id", "X-Request-Id", "from-the.caller_1");
        assertThat(answer.body()).isEqualTo("from-the.caller_1");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("from-the.caller_1");
    }

    @Test
    void aMalformedRequestIdIsReplaced() throws Exception {
        HttpResponse<String> answer = get("/v1/walls/request-id", "X-Request-Id", "{injected} line");
        assertThat(answer.body()).matches("[A-Za-z0-9._-]{1,64}").doesNotContain("injected");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(answer.body());
    }

    @Test
    void aCallToAnotherServicePassesTheRequestIdOn() {
        try (var scope = RequestId.open("passed-on")) {
            assertThat(client().get().uri("/v1/walls/request-id").retrieve().body(String.class))
                    .isEqualTo(scope.id());
        }
    }

    @Test
    void aClientReadsOnlyTheFieldsThatItKnows() {
        record Empty() {}
        assertThat(client().get().uri("/v1/walls/named").retrieve().body(Empty.class))
                .isEqualTo(new Empty());
    }

    @Test
    void nullsAreNotWritten() throws Exception {
        assertThat(get("/v1/walls/named").body()).isEqualTo("{\"name\":\"wall\"}");
    }

    @Test
    void whateverLanguagesABrowserWantsTheServiceAnswersInEnglish() throws Exception {
        assertThat(get("/v1/walls/named", "Accept-Language", "de,".repeat(2_000))
                        .statusCode())
                .isEqualTo(200);
        String refusal = get("/v1/walls?limit=0", "X-Request-Id", "a").body();
        assertThat(get("/v1/walls?limit=0", "X-Request-Id", "a", "Accept-Language", "de")
                        .body())
                .isEqualTo(refusal);
    }

    @Test
    void requestsRunOnVirtualThreads() throws Exception {
        assertThat(get("/v1/walls/thread").body()).isEqualTo("true");
    }

    @Test
    void whatFailsInAFilterHasTheSameShape() throws Exception {
        HttpResponse<String> answer = get("/v1/walls/named", "X-Fail", "yes", "X-Request-Id", "r-2");
        assertProblem(answer, 500, "internal");
        assertThat(JsonPath.<String>read(answer.body(), "$.requestId")).isEqualTo("r-2");
        assertThat(JsonPath.<String>read(answer.body(), "$.instance")).isEqualTo("/v1/walls/named");
        assertThat(answer.body()).doesNotContain("filter");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("r-2");
    }

    @Test
    void whatAFilterRefusesHasTheSameShape() throws Exception {
        assertProblem(get("/v1/walls/named", "X-Refuse", "yes"), 403, "forbidden");
    }

    @Test
    void whatTheContainerRefusesHasTheSameShape() throws Exception {
        String answer =
                raw("GET /v1/walls/[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: r-3\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer)
                .contains("\"type\":\"urn:imagery:problem:bad-request\"")
                .containsPattern("\"requestId\":\"[A-Za-z0-9._-]+\"")
                .doesNotContain("<html");
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() throws Exception {
        String body = "{\"rows\":1,\"names\":{\"" + "x".repeat(2000) + "\":1}}";
        HttpResponse<String> told = post(HttpRequest.BodyPublishers.ofString(body));
        assertProblem(told, 413, "too-large");
        assertThat(told.body()).contains("imagery.request.max-body");
    }

    @Test
    void aBodyOfUntoldLengthOverTheLimitIsTooLarge() throws Exception {
        byte[] body = ("{\"rows\":1,\"names\":{\"" + "x".repeat(2000) + "\":1}}").getBytes(StandardCharsets.UTF_8);
        assertProblem(
                post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), 413, "too-large");
    }

    @Test
    void aJsonBodyOverItsOwnLimitIsTooLarge() throws Exception {
        String body = "{\"rows\":1,\"names\":{\"" + "x".repeat(600) + "\":1}}";
        HttpResponse<String> told = post(HttpRequest.BodyPublishers.ofString(body));
        assertProblem(told, 413, "too-large");
        assertThat(told.body()).contains("imagery.request.max-json");
    }

    @Test
    void aQueryThatIsNotUtf8IsAFault() throws Exception {
        String answer = raw("GET /v1/walls?limit=%FF HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"pointer\":\"/query\"");
    }

    @Test
    void anUnknownPathIsNotFoundForABrowserToo() throws Exception {
        assertProblem(get("/nowhere", "Accept", "text/html"), 404, "not-found");
    }

    @Test
    void theServiceTellsThatItLivesAndIsReady() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
    }

    @Test
    void metricsAreThereForPrometheus() throws Exception {
        assertThat(get("/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes")
                .contains("application=\"walls\"");
    }

    @Test
    void theOpenApiDocumentHasTheProblemAsEveryDefaultAnswer() throws Exception {
        String document = get("/v3/api-docs").body();
        assertThat(JsonPath.<String>read(document, "$.info.title")).isEqualTo("walls");
        assertThat(
                        (String)
                                JsonPath.read(
                                        document,
                                        "$.paths['/v1/walls'].post.responses.default.content['application/problem+json'].schema['$ref']"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(JsonPath.<Object>read(document, "$.components.schemas.Problem.properties.faults"))
                .isNotNull();
        assertThat(JsonPath.<Object>read(document, "$.components.schemas.Fault.properties.pointer"))
                .isNotNull();
        assertThat(document).doesNotContain("\"/error\"");
    }

    @Test
    void theOpenApiUiIsThere() throws Exception {
        assertThat(get("/swagger-ui.html").statusCode()).isEqualTo(302);
    }

    private RestClient client() {
        return clients.baseUrl("http://localhost:" + port).build();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri("/v1/walls"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("urn:imagery:problem:" + type);
    }
}
