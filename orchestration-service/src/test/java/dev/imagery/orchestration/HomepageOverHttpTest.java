package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.json.JSONException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("adapter")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "imagery.cdn.base-url=https://cdn.example.com",
            "imagery.customization.time-limit=400ms",
            "imagery.customization.breaker.least-calls=3",
            "imagery.customization.breaker.open-for=1h"
        })
class HomepageOverHttpTest {

    private static final FakeCustomization customization = new FakeCustomization();

    private static final String PLAIN = """
            {"release": 7, "answers": [{"adaptiveFields": {"backgroundImage": "https://cdn.example.com/wall.jpg"},
             "winners": {"backgroundImage": {"ruleSet": "walls", "version": 3, "rule": "US/en/browser/high"}}}]}
            """;

    private static final String EMPTY_HOMEPAGE = """
            {"fields": {"email": {"type": "StringField", "value": ""},
                        "nextAction": {"type": "Action", "withFields": ["email"]}},
             "adaptiveFields": {}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void customizationUrl(DynamicPropertyRegistry registry) {
        registry.add("imagery.customization.url", customization::url);
    }

    @BeforeEach
    void closeTheBreaker() {
        breakers.getCircuitBreakerRegistry().find("customization").ifPresent(CircuitBreaker::reset);
        customization.asked().clear();
    }

    @AfterAll
    static void close() {
        customization.close();
    }

    @Test
    void theAnswerIsTheArticlesToTheLetter() throws Exception {
        customization.answers(PLAIN);
        HttpResponse<String> homepage = get("?country=US&language=en&platform=browser&resolution=high");
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.body())
                .isEqualTo("{\"fields\":{\"email\":{\"type\":\"StringField\",\"value\":\"\"},"
                        + "\"nextAction\":{\"type\":\"Action\",\"withFields\":[\"email\"]}},"
                        + "\"adaptiveFields\":{\"backgroundImage\":\"https://cdn.example.com/wall.jpg\"}}");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).isEmpty();
    }

    @Test
    void cachesKeepAnAnswerForASecondAndLongerOnlyWhereNoOtherCanBeHad() throws Exception {
        customization.answers(PLAIN);

        HttpResponse<String> homepage = get("?country=US");

        assertThat(homepage.headers().firstValue("Cache-Control"))
                .contains("max-age=1, public, stale-if-error=86400, stale-while-revalidate=1");
    }

    @Test
    void whoeverHasTheAnswerIsToldThatItIsTheSameInAnotherRelease() throws Exception {
        customization.answers(PLAIN);
        String tag = get("?country=US").headers().firstValue("ETag").orElseThrow();
        customization.answers(PLAIN.replace("\"release\": 7", "\"release\": 8"));

        HttpResponse<String> same = get("?country=US", "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("Imagery-Release")).contains("8");
        assertThat(same.headers().firstValue("Cache-Control")).isPresent();
        customization.answers(PLAIN.replace("wall.jpg", "other.jpg"));
        assertThat(get("?country=US", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void noCacheKeepsAnAnswerThatLacksItsImagery() throws Exception {
        customization.dropsConnections();

        HttpResponse<String> homepage = get("?country=QQ");

        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theUrlIsComposedFromTheAssetReference() throws Exception {
        customization.answers("""
                {"release": 8, "answers": [{"adaptiveFields": {"backgroundImage": {"type": "AssetReference", "altText": "A wall",
                  "dominantColour": "#102030", "renditions": [
                   {"encoding": "webp", "width": 1920, "height": 1080, "bytes": 9, "key": "assets/aa.webp"},
                   {"encoding": "jpeg", "width": 1920, "height": 1080, "bytes": 9, "key": "assets/bb.jpg"}]}}}]}
                """);
        assertThat(JsonPath.<String>read(get("?country=FR").body(), "$.adaptiveFields.backgroundImage"))
                .isEqualTo("https://cdn.example.com/assets/bb.jpg");
    }

    @Test
    void jsonByASchemaIsThePagesOwn() throws Exception {
        customization.answers("""
                {"release": 8, "answers": [{"adaptiveFields": {"card": {"type": "Json", "schema": "hero-card@2",
                  "value": {"title": "Hi", "links": [1.50, null]}}}}]}
                """);
        assertThat(get("?country=FR").body())
                .endsWith("\"adaptiveFields\":{\"card\":{\"title\":\"Hi\",\"links\":[1.5,null]}}}");
    }

    @Test
    void theContextIsWhatTheCallerTold() throws Exception {
        customization.answers(PLAIN);
        get("?country=gb&language=en-gb&platform=browser&resolution=high");
        assertAsked("""
                {"contexts": [{"country": "GB", "language": "en-GB", "platform": "browser", "resolution": "high"}]}
                """);
    }

    @Test
    void whatElseTheQueryTellsIsAnAttributeAsWell() throws Exception {
        customization.answers(PLAIN);
        get("?country=US&cell=autumn/bright&theme=dark&formats=avif,webp");
        assertAsked("""
                {"contexts": [{"country": "US", "cell": "autumn/bright", "theme": "dark"}]}
                """);
    }

    @Test
    void aControlCharacterInAnAttributeIsRefused() throws Exception {
        HttpResponse<String> refused = get("?country=US&cell=autumn%0Abright");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JSONAssert.assertEquals("""
                {"type": "urn:imagery:problem:invalid-parameter",
                 "faults": [{"pointer": "/query/cell", "code": "malformed"}]}
                """, refused.body(), JSONCompareMode.LENIENT);
        assertThat(customization.asked()).isEmpty();
    }

    @Test
    void theLastKnownAnswerIsThatOfTheSameCell() throws Exception {
        customization.answers(PLAIN);
        String known = get("?country=PT&cell=autumn/bright").body();
        customization.dropsConnections();
        assertDegraded(get("?country=PT&cell=autumn/bright"), known);
        assertThat(get("?country=PT").body()).doesNotContain("backgroundImage");
    }

    @Test
    void absentAndOddValuesAreLeftOutOfTheContext() throws Exception {
        customization.answers("{\"release\": 7, \"answers\": [{\"adaptiveFields\": {}}]}");
        HttpResponse<String> homepage = get("?country=&platform=%20&resolution=" + "x".repeat(500));
        assertThat(homepage.statusCode()).isEqualTo(200);
        JSONAssert.assertEquals(EMPTY_HOMEPAGE, homepage.body(), JSONCompareMode.STRICT);
        assertAsked("{\"contexts\": [{}]}");
    }

    @Test
    void aNulInAParameterIsRefused() throws Exception {
        HttpResponse<String> refused = get("?country=US&platform=%00");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonPath.<String>read(refused.body(), "$.faults[0].pointer")).isEqualTo("/query/platform");
    }

    @Test
    void aMalformedLanguageTagIsRefused() throws Exception {
        HttpResponse<String> refusal = get("?country=US&language=en_US");
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
        JSONAssert.assertEquals("""
                {"type": "urn:imagery:problem:invalid-parameter", "faults": [{"pointer": "/query/language",
                 "code": "malformed", "found": "en_US", "suggestion": "en-US"}]}
                """, refusal.body(), JSONCompareMode.LENIENT);
        assertThat(customization.asked()).isEmpty();
    }

    @Test
    void theRequestIdIsPassedOn() throws Exception {
        customization.answers(PLAIN);
        http.send(
                HttpRequest.newBuilder(uri("?country=US"))
                        .header("X-Request-Id", "visit-1")
                        .build(),
                BodyHandlers.ofString());
        assertThat(customization.asked())
                .extracting(FakeCustomization.Asked::requestId)
                .containsExactly("visit-1");
    }

    @Test
    void whileCustomizationIsDownTheLastKnownAnswerIsGiven() throws Exception {
        customization.answers(PLAIN);
        String known = get("?country=DE").body();
        customization.dropsConnections();
        assertDegraded(get("?country=DE"), known);
    }

    @Test
    void whileCustomizationFailsTheLastKnownAnswerIsGiven() throws Exception {
        customization.answers(PLAIN);
        String known = get("?country=AT").body();
        customization.answers(500, "{}");
        assertDegraded(get("?country=AT"), known);
    }

    @Test
    void whileCustomizationTalksNonsenseTheLastKnownAnswerIsGiven() throws Exception {
        customization.answers(PLAIN);
        String known = get("?country=CH").body();
        customization.answers("<html>");
        assertDegraded(get("?country=CH"), known);
    }

    @Test
    void whileCustomizationHangsTheLastKnownAnswerIsGivenWithinTheTimeLimit() throws Exception {
        customization.answers(PLAIN);
        String known = get("?country=IT").body();
        customization.hangs();
        long before = System.nanoTime();
        assertDegraded(get("?country=IT"), known);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void aContextNeverKnownIsAnsweredWithoutBackground() throws Exception {
        customization.dropsConnections();
        HttpResponse<String> homepage = get("?country=JP&language=ja");
        assertThat(homepage.statusCode()).isEqualTo(200);
        JSONAssert.assertEquals(EMPTY_HOMEPAGE, homepage.body(), JSONCompareMode.STRICT);
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsNotKnownAnyMore() throws Exception {
        customization.answers(PLAIN);
        get("?country=ES");
        customization.answers("{\"release\": 9, \"answers\": [{\"adaptiveFields\": {}}]}");
        get("?country=ES");
        customization.dropsConnections();
        JSONAssert.assertEquals(EMPTY_HOMEPAGE, get("?country=ES").body(), JSONCompareMode.STRICT);
    }

    @Test
    void afterRepeatedFailuresCustomizationIsLeftAlone() throws Exception {
        customization.answers(500, "{}");
        for (int i = 0; i < 3; i++) {
            get("?country=SE");
        }
        customization.answers(PLAIN);
        HttpResponse<String> homepage = get("?country=SE");
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(customization.asked()).hasSize(3);
    }

    @Test
    void questionsThatCustomizationRefusesDoNotOpenTheBreaker() throws Exception {
        customization.answers(422, "{}");
        for (int i = 0; i < 5; i++) {
            assertThat(get("?country=NO").statusCode()).isEqualTo(200);
        }
        customization.answers(PLAIN);
        assertThat(get("?country=NO").headers().firstValue("Imagery-Release")).contains("7");
    }

    @Test
    void theOpenApiDocumentShowsTheAnswerByExample() throws Exception {
        String document = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(JsonPath.<String>read(
                        document,
                        "$.paths['/v1/homepage'].get.responses.200.content['application/json'].examples['With a background']"
                                + ".value.fields.email.type"))
                .isEqualTo("StringField");
    }

    @Test
    void theOpenApiDocumentTellsOfFurtherAttributes() throws Exception {
        String document = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        JSONAssert.assertEquals("""
                {"paths": {"/v1/homepage": {"get": {"parameters": [
                  {"name": "country"}, {"name": "language"}, {"name": "platform"}, {"name": "resolution"},
                  {"name": "attributes", "in": "query", "style": "form", "explode": true,
                   "schema": {"type": "object", "additionalProperties": {"type": "string"}}}]}}}}
                """, document, JSONCompareMode.LENIENT);
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String query) {
        return URI.create("http://localhost:" + port + "/v1/homepage" + query);
    }

    private void assertAsked(String question) throws JSONException {
        assertThat(customization.asked()).hasSize(1);
        assertThat(customization.asked().getFirst().path()).isEqualTo("/v1/evaluate");
        JSONAssert.assertEquals(question, customization.asked().getFirst().body(), JSONCompareMode.STRICT);
    }

    private static void assertDegraded(HttpResponse<String> homepage, String known) {
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.body()).isEqualTo(known).contains("backgroundImage");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
    }
}
