package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("adapter")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"imagery.cdn.base-url=https://cdn.example.com", "imagery.sample.enabled=true"})
class SampleOverHttpTest {

    private static final FakeCustomization customization = new FakeCustomization();

    private static final String WALL = """
            {"adaptiveFields": {"backgroundImage": {"type": "AssetReference", "altText": "Posters & more", "renditions": [
               {"encoding": "jpeg", "width": 1920, "height": 1080, "key": "assets/a.jpg"},
               {"encoding": "avif", "width": 1920, "height": 1080, "key": "assets/a.avif"}]}},
             "winners": {"backgroundImage": {"ruleSet": "walls", "version": 3, "rule": "JP/ja/browser/high"}}}
            """;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void customizationUrl(DynamicPropertyRegistry registry) {
        registry.add("imagery.customization.url", customization::url);
    }

    @BeforeEach
    void answerEveryResolution() {
        customization.asked().clear();
        customization.answers(
                "{\"release\": 7, \"answers\": [" + String.join(", ", Collections.nCopies(4, WALL)) + "]}");
    }

    @AfterAll
    static void close() {
        customization.close();
    }

    @Test
    void theHomepageIsSeenInTheBrowsersLanguage() throws Exception {
        HttpResponse<String> page = get("/demo/home?country=JP", "Accept-Language", "ja-JP, ja;q=0.9, en;q=0.5");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Language")).contains("ja");
        assertThat(page.headers().firstValue("Imagery-Release")).contains("7");
        assertThat(page.body())
                .contains(
                        "<html lang=\"ja\" dir=\"ltr\">",
                        "<source type=\"image/avif\" srcset=\"https://cdn.example.com/assets/a.avif 1920w\"",
                        "src=\"https://cdn.example.com/assets/a.jpg\" alt=\"Posters &amp; more\" lang=\"ja-JP\"",
                        "<label>メールアドレス <input name=\"email\"");
        assertThat(customization.asked())
                .extracting(FakeCustomization.Asked::body)
                .anyMatch(question -> question.contains("\"platform\":\"browser\""))
                .anyMatch(question -> question.contains("\"platform\":\"mobile\""))
                .allMatch(question -> question.contains("\"language\":\"ja-JP\""));
    }

    @Test
    void browsersAreToldWhatThePageMayDoAndWhatToFetchFirst() throws Exception {
        HttpResponse<String> page = get("/demo/home?country=JP&language=ja");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; img-src data: https://cdn.example.com; style-src 'sha256-");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language, Save-Data");
        assertThat(page.headers().allValues("Link"))
                .hasSize(2)
                .allMatch(link -> link.startsWith("<https://cdn.example.com/assets/a.avif>; rel=preload; as=image;"));
    }

    @Test
    void whatIsEnteredIsTakenAndNotKept() throws Exception {
        HttpResponse<String> taken = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d/demo/home?country=JP".formatted(port)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("email=a%40example.com"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location").orElseThrow()).endsWith("/demo/home?country=JP#thanks");
    }

    @Test
    void aWrongParameterIsToldAsForTheHomepage() throws Exception {
        HttpResponse<String> refused = get("/demo/home?language=%3F");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("/query/language");
    }

    @Test
    void whileCustomizationIsAwayThePagesOwnPictureIsShown() throws Exception {
        customization.dropsConnections();

        HttpResponse<String> page = get("/demo/home?country=QQ&language=ar");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<img class=\"wall\" src=\"data:image/jpeg;base64,");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src data:;");
        assertThat(page.headers().firstValue("Imagery-Release")).isEmpty();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }
}
