package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

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

    @Autowired
    private ConfigurableApplicationContext context;

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

    @Test
    void nothingOfADatabaseOrOfCallsIsThere() {
        assertThat(context.getBeanDefinitionNames())
                .extracting(
                        name -> Objects.requireNonNull(context.getType(name)).getName())
                .anyMatch(type -> type.startsWith("org.springframework.boot."))
                .noneMatch(type -> type.startsWith("com.zaxxer.hikari.")
                        || type.startsWith("io.github.resilience4j.")
                        || type.startsWith("org.flywaydb.")
                        || type.startsWith("org.springframework.boot.flyway.")
                        || type.startsWith("org.springframework.boot.jdbc.")
                        || type.startsWith("org.springframework.boot.restclient.")
                        || type.startsWith("org.springframework.boot.transaction.")
                        || type.startsWith("org.springframework.cloud.")
                        || type.startsWith("org.springframework.jdbc.")
                        || type.startsWith("org.springframework.transaction."));
        assertThat(context.getBeanFactory().containsSingleton("delivery")).isFalse();
    }

    @Test
    void theDocumentOfTheApiIsMadeWhenItIsAskedFor() throws Exception {
        assertThat(context.containsBean("openApiResource")).isTrue();
        assertThat(context.getBeanFactory().containsSingleton("openApiResource"))
                .isFalse();

        HttpResponse<String> document = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(document.body(), "$.paths['/v1/homepage'].get.operationId"))
                .isEqualTo("homepage");
        assertThat(context.getBeanFactory().containsSingleton("openApiResource"))
                .isTrue();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(query)).build(), BodyHandlers.ofString());
    }

    private URI uri(String query) {
        return URI.create("http://localhost:" + port + "/v1/homepage" + query);
    }
}
