package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the tests of its callers start it: from the fixture that the documentation shows. */
@Tag("adapter")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "imagery.customization.mode=fixture",
            "imagery.customization.fixture=../docs/fixtures/homepage.json",
            "imagery.cdn.base-url=https://cdn.example.com",
            "imagery.visit.forcing=true"
        })
class StandingAloneTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theReleaseIsTheFixtures() throws Exception {
        HttpResponse<String> homepage = get("?country=US&language=ja&platform=browser&resolution=high");

        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).isEmpty();
        assertThat(JsonPath.<String>read(homepage.body(), "$.adaptiveFields.headline"))
                .isEqualTo("なんでも観よう");
        assertThat(JsonPath.<String>read(homepage.body(), "$.adaptiveFields.backgroundImage"))
                .isEqualTo("https://cdn.example.com/assets/us-high.jpg");
    }

    @Test
    void pagesAreTheFixturesBesidesThoseThatComeAlong() throws Exception {
        assertThat(get("?page=gift&country=US").statusCode()).isEqualTo(200);
        assertThat(get("?page=homepage&country=US").statusCode()).isEqualTo(200);
        assertThat(get("?page=none&country=US").statusCode()).isEqualTo(404);
    }

    @Test
    void visitorsAreDealtToCellsAsElsewhere() throws Exception {
        HttpResponse<String> tester = get("?country=US&resolution=high&visitor=tester&view=full");

        assertThat(JsonPath.<String>read(tester.body(), "$.experiments[0].cell"))
                .isEqualTo("bright");
        assertThat(JsonPath.<String>read(tester.body(), "$.adaptiveFields.backgroundImage"))
                .endsWith("us-high-bright.jpg");
    }

    @Test
    void aVisitIsForcedToBeAnother() throws Exception {
        HttpResponse<String> forced = http.send(
                HttpRequest.newBuilder(uri("?country=JP&language=ja&resolution=high"))
                        .header("Imagery-Force", "country=US&cell=bright&language=en")
                        .build(),
                BodyHandlers.ofString());

        assertThat(JsonPath.<String>read(forced.body(), "$.adaptiveFields.backgroundImage"))
                .endsWith("us-high-bright.jpg");
        assertThat(forced.headers().firstValue("Imagery-Forced")).contains("true");
        assertThat(forced.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(query)).build(), BodyHandlers.ofString());
    }

    private URI uri(String query) {
        return URI.create("http://localhost:" + port + "/v1/homepage" + query);
    }
}
