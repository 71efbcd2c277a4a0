package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            "imagery.customization.answer-for=0",
            "imagery.cdn.check.enabled=false",
            "imagery.customization.breaker.least-calls=3",
            "imagery.customization.breaker.open-for=1h",
            "imagery.customization.patience.least=2s",
            "imagery.visit.headers.country=X-Viewer-Country"
        })
class HomepageOverHttpTest {

    private static final FakeCustomization customization = new FakeCustomization();

    private static final String PLAIN = """
            {"release": 7, "answers": [{"adaptiveFields": {"backgroundImage": "https://cdn.example.com/wall.jpg"},
             "winners": {"backgroundImage": {"ruleSet": "walls", "version": 3, "rule": "US/en/browser/high"}}}]}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    @Autowired
    private MeterRegistry meters;

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
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(same.headers().firstValue("Cache-Control")).isPresent();
        assertThat(same.body()).isEmpty();
        customization.answers(PLAIN.replace("wall.jpg", "other.jpg"));
        assertThat(get("?country=US", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void noCacheKeepsAnAnswerThatLacksItsImagery() throws Exception {
        customization.dropsConnections();

        HttpResponse<String> homepage = get("?country=NP");

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
                {"contexts": [{"country": "US", "cell": "autumn/bright", "theme": "dark", "resolution": "high"}]}
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
        assertFallback(get("?country=BR&cell=autumn/bright"));
    }

    @Test
    void aVisitThatTellsNothingIsAskedForAtEachResolution() throws Exception {
        customization.answers(ladder());
        HttpResponse<String> homepage = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/homepage?country=&platform=%20"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertAsked("""
                {"contexts": [{"resolution": "low"}, {"resolution": "medium"}, {"resolution": "high"}, {"resolution": "ultra"}]}
                """);
        assertThat(JsonPath.<String>read(homepage.body(), "$.adaptiveFields.backgroundImage"))
                .isEqualTo("https://cdn.example.com/assets/1920.jpg");
        assertThat(homepage.headers().firstValue("Imagery-Country-Fallback")).contains("absent");
    }

    @Test
    void thePictureIsTheSmallestThatCoversTheScreenInTheBestEncodingThatItShows() throws Exception {
        customization.answers(ladder());
        assertThat(background("?country=US&resolution=&viewport=640x360&dpr=2&formats=avif,webp"))
                .isEqualTo("https://cdn.example.com/assets/1280.webp");
        assertThat(background("?country=US&resolution=&viewport=640x360&dpr=2&saveData=true"))
                .isEqualTo("https://cdn.example.com/assets/960.jpg");
    }

    @Test
    void theRichFormIsBesideTheArticles() throws Exception {
        customization.answers(ladder());
        HttpResponse<String> full = get("?country=US&language=en&platform=browser&resolution=&view=full");
        JSONAssert.assertEquals("""
                {"fields": {"email": {"type": "StringField", "value": ""}},
                 "adaptiveFields": {"backgroundImage": "https://cdn.example.com/assets/1920.jpg"},
                 "page": {"name": "homepage"}, "release": 7,
                 "context": {"country": "US", "language": "en", "platform": "browser", "resolution": "high"},
                 "images": {"backgroundImage": {"url": "https://cdn.example.com/assets/1920.jpg", "type": "image/jpeg",
                   "width": 1920, "height": 1080, "group": "walls", "ruleSetVersion": 3,
                   "sources": [
                     {"type": "image/webp", "srcset": "https://cdn.example.com/assets/960.webp 960w, https://cdn.example.com/assets/1280.webp 1280w, https://cdn.example.com/assets/1920.webp 1920w, https://cdn.example.com/assets/2560.webp 2560w"},
                     {"type": "image/jpeg"}]}},
                 "experiments": [{"attribute": "cell", "cell": "bright", "forced": false, "exposed": true}]}
                """, full.body(), JSONCompareMode.LENIENT);
    }

    @Test
    void whereParametersTellEverythingNothingVaries() throws Exception {
        customization.answers(PLAIN);
        assertThat(get("?country=US&language=en&formats=webp").headers().map()).doesNotContainKey("Vary");
        assertThat(get(
                                "?country=US&language=en&formats=webp",
                                "Save-Data",
                                "on",
                                "Accept-Language",
                                "ja",
                                "Accept",
                                "*/*")
                        .headers()
                        .map())
                .doesNotContainKey("Vary");
    }

    @Test
    void whatAnswersVaryOnIsTold() throws Exception {
        customization.answers(PLAIN);
        HttpResponse<String> homepage = get("?language=en&formats=webp", "X-Viewer-Country", "jp");
        assertThat(homepage.headers().firstValue("Vary")).contains("X-Viewer-Country");
        assertAsked("{\"contexts\": [{\"country\": \"JP\", \"language\": \"en\", \"resolution\": \"high\"}]}");
    }

    @Test
    void whatIsNoCountryGetsTheWorldsFallbackAndIsCounted() throws Exception {
        customization.answers(PLAIN);
        double before = countryFallbacks();
        HttpResponse<String> homepage = get("?country=XX");
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.headers().firstValue("Imagery-Country-Fallback")).contains("reserved; told=XX");
        assertAsked("{\"contexts\": [{\"resolution\": \"high\"}]}");
        assertThat(countryFallbacks()).isEqualTo(before + 1);
        assertThat(get("?country=XX&strict=true").statusCode()).isEqualTo(400);
    }

    @Test
    void headersOfSixteenKilobytesAreTaken() throws Exception {
        customization.answers(PLAIN);
        HttpResponse<String> homepage =
                get("?country=US", "Accept-Language", "en,".repeat(5_000), "Cookie", "a=" + "b".repeat(8_000));
        assertThat(homepage.statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsForcedWhereThatIsNotAllowed() throws Exception {
        customization.answers(PLAIN);
        HttpResponse<String> homepage = get("?country=US", "Imagery-Force", "country=JP");
        assertThat(homepage.headers().map()).doesNotContainKey("Imagery-Forced");
        assertAsked("{\"contexts\": [{\"country\": \"US\", \"resolution\": \"high\"}]}");
    }

    @Test
    void aPageThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<String> missing = get("?country=US&page=welcome");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(missing.body(), "$.title")).isEqualTo("There is no page welcome");
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
    void aContextNeverKnownIsAnsweredByWhatThePageFallsBackTo() throws Exception {
        customization.dropsConnections();
        HttpResponse<String> homepage = get("?country=KR&language=ko");
        assertFallback(homepage);
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
        assertFallback(get("?country=ES"));
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
                  {"name": "country"}, {"name": "language"}, {"name": "acceptLanguage"}, {"name": "platform"},
                  {"name": "resolution"}, {"name": "formats"}, {"name": "viewport"}, {"name": "dpr"}, {"name": "saveData"},
                  {"name": "visitor"}, {"name": "page"}, {"name": "mode"}, {"name": "view"}, {"name": "strict"}, {"name": "If-None-Match"},
                  {"name": "attributes", "in": "query", "style": "form", "explode": true,
                   "schema": {"type": "object", "additionalProperties": {"type": "string"}}}]}}}}
                """, document, JSONCompareMode.LENIENT);
    }

    private double countryFallbacks() {
        return meters.counter("imagery.homepage.country.fallbacks", "reason", "reserved")
                .count();
    }

    private String background(String query) throws IOException, InterruptedException {
        return JsonPath.read(get(query).body(), "$.adaptiveFields.backgroundImage");
    }

    /** An answer for each of the four resolutions. */
    private static String ladder() {
        return IntStream.of(960, 1280, 1920, 2560)
                .mapToObj(width -> """
                {"adaptiveFields": {"backgroundImage": {"type": "AssetReference", "renditions": [
                   {"encoding": "jpeg", "width": %1$d, "height": %2$d, "bytes": 9, "key": "assets/%1$d.jpg"},
                   {"encoding": "webp", "width": %1$d, "height": %2$d, "bytes": 9, "key": "assets/%1$d.webp"}]}},
                 "winners": {"backgroundImage": {"ruleSet": "walls", "version": 3, "rule": "US"}},
                 "experiments": [{"attribute": "cell", "cell": "bright", "forced": false, "exposed": true}]}
                """.formatted(width, width * 9 / 16))
                .collect(Collectors.joining(",", "{\"release\": 7, \"answers\": [", "]}"));
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String query) {
        String stated = query.contains("resolution") ? query : query + "&resolution=high";
        return URI.create("http://localhost:" + port + "/v1/homepage" + stated);
    }

    /** @param visit its contexts */
    private void assertAsked(String visit) throws JSONException {
        assertThat(customization.asked()).hasSize(1);
        assertThat(customization.asked().getFirst().path()).isEqualTo("/v1/evaluate");
        JSONAssert.assertEquals(
                "{\"visits\": [" + visit + "]}",
                customization.asked().getFirst().body(),
                JSONCompareMode.STRICT);
    }

    private static void assertDegraded(HttpResponse<String> homepage, String known) {
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.body()).isEqualTo(known).contains("backgroundImage");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
    }

    private static void assertFallback(HttpResponse<String> homepage) {
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Object>read(homepage.body(), "$.fields.nextAction.withFields[0]"))
                .isEqualTo("email");
        assertThat(JsonPath.<String>read(homepage.body(), "$.adaptiveFields.backgroundImage"))
                .startsWith("data:image/jpeg;base64,");
    }
}
