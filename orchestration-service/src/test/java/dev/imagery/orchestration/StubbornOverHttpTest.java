package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Visits while customization is in trouble, with a breaker that opens only where a test says so. */
@Tag("adapter")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "imagery.cdn.check.enabled=false",
            "imagery.customization.answer-for=0",
            "imagery.customization.time-limit=1500ms",
            "imagery.customization.concurrency=4",
            "imagery.customization.breaker.calls=1000",
            "imagery.customization.breaker.least-calls=1000",
            "imagery.customization.breaker.open-for=300ms"
        })
class StubbornOverHttpTest {

    private static final FakeCustomization customization = new FakeCustomization();

    private static final String WALL = """
            {"release": 7, "answers": [{"adaptiveFields": {"backgroundImage": "https://cdn.example.com/wall.jpg"}}]}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    @Autowired
    private MeterRegistry meters;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

    @DynamicPropertySource
    static void customizationUrl(DynamicPropertyRegistry registry) {
        registry.add("imagery.customization.url", customization::url);
    }

    @BeforeEach
    void allIsWell() {
        customization.answers(WALL);
        customization.takes(Duration.ZERO);
        breaker().reset();
        customization.asked().clear();
    }

    @AfterEach
    void leave() {
        visitors.shutdownNow();
    }

    @AfterAll
    static void close() {
        customization.close();
    }

    @Test
    void whileCustomizationHangsVisitsDoNotWaitForIt() throws Exception {
        get("?country=IT");
        customization.hangs();
        Visit first = get("?country=IT");
        assertThat(first.isLastKnown()).isTrue();
        assertThat(first.took()).as("no more than patience").isLessThan(Duration.ofMillis(1_000));
        for (int i = 0; i < 20; i++) {
            Visit next = get("?country=IT");
            assertThat(next.isLastKnown()).isTrue();
            assertThat(next.took()).as("the call is late already").isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void aSlowAnswerIsThatOfTheNextVisit() throws Exception {
        get("?country=PT");
        customization.answers(WALL.replace("\"release\": 7", "\"release\": 8"));
        customization.takes(Duration.ofMillis(700));
        assertThat(get("?country=PT").release()).isEqualTo("7");
        customization.takes(Duration.ZERO);
        for (int i = 0; i < 200 && !get("?country=PT").release().equals("8"); i++) {
            Thread.sleep(20);
        }
        assertThat(get("?country=PT").release()).isEqualTo("8");
    }

    @Test
    void onlySoManyCallsAreUnderWayAndNobodyElseWaits() throws Exception {
        customization.hangs();
        List<Future<Visit>> hung = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String country = "?country=DE&made=hung" + i;
            hung.add(visitors.submit(() -> get(country)));
            awaitAsked(i + 1); // beside those before, once they are late
        }
        Thread.sleep(300); // so that the last is late as well
        Visit beyond = get("?country=DE&made=beyond");
        assertThat(beyond.status()).isEqualTo(200);
        assertThat(beyond.took()).as("nothing waits for it").isLessThan(Duration.ofMillis(1_000));
        for (Future<Visit> visit : hung) {
            assertThat(visit.get().status()).isEqualTo(200);
        }
        assertThat(customization.asked()).hasSize(4);
    }

    @Test
    void visitsThatComeAtTheSameTimeAreAskedForTogether() throws Exception {
        customization.takes(Duration.ofMillis(200));
        List<Future<Visit>> visits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String country = "?country=DK&platform=together" + i; // nothing stands in for another platform
            visits.add(visitors.submit(() -> get(country)));
        }
        for (Future<Visit> visit : visits) {
            assertThat(visit.get().isCurrent()).isTrue();
        }
        assertThat(customization.asked()).hasSizeLessThan(20);
        assertThat(meters.get("imagery.customization.questions").summary().max())
                .isGreaterThan(1);
    }

    @Test
    void whatCustomizationRefusesSpoilsNoOtherVisit() throws Exception {
        customization.refuses("odd");
        customization.takes(Duration.ofMillis(100));
        try {
            List<Future<Visit>> visits = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String country = "?country=GR&platform=" + (i == 11 ? "odd" : "even" + i);
                visits.add(visitors.submit(() -> get(country)));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(visits.get(i).get().isCurrent()).isEqualTo(i != 11);
            }
        } finally {
            customization.refuses("");
        }
    }

    @Test
    void aConnectionThatWasCutOffIsTriedOnceMore() throws Exception {
        for (int i = 0; i < 20; i++) {
            get("?country=BE"); // saves up for a retry
        }
        customization.asked().clear();
        double before = meters.counter("imagery.customization.retries").count();
        customization.dropsConnections(1);
        assertThat(get("?country=FR").isCurrent()).isTrue();
        assertThat(customization.asked()).hasSize(2);
        assertThat(meters.counter("imagery.customization.retries").count()).isEqualTo(before + 1);
    }

    @Test
    void thereIsNoStormOfRetries() throws Exception {
        customization.dropsConnections(1_000);
        for (int i = 0; i < 100; i++) {
            get("?country=GB&made=up" + i);
        }
        customization.dropsConnections(0);
        assertThat(customization.asked()).hasSizeBetween(100, 121); // with what other tests have saved up
    }

    @Test
    void nothingIsTriedAgainWhileCustomizationIsOnTrial() throws Exception {
        for (int i = 0; i < 20; i++) {
            get("?country=FI");
        }
        breaker().transitionToOpenState();
        breaker().transitionToHalfOpenState();
        customization.asked().clear();
        customization.dropsConnections(1);
        assertThat(get("?country=FI&made=up").status()).isEqualTo(200);
        for (int i = 0; i < 500 && customization.asked().isEmpty(); i++) {
            Thread.sleep(10); // it is asked beside the visit, which waits for nothing
        }
        Thread.sleep(200);
        assertThat(customization.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() throws Exception {
        get("?country=AT");
        customization.dropsConnectionsAmidst(WALL);
        assertThat(get("?country=AT").isLastKnown()).isTrue();
    }

    @Test
    void anotherLanguageOfTheCountryStandsInAndNeverAnotherCountry() throws Exception {
        get("?country=CH&language=de");
        customization.dies();
        try {
            assertThat(get("?country=CH&language=fr").isLastKnown()).isTrue();
            assertThat(get("?country=LI&language=de").body()).doesNotContain("wall.jpg");
        } finally {
            customization.comesBack();
        }
    }

    @Test
    void whenCustomizationIsBackSoAreItsAnswers() throws Exception {
        get("?country=SE");
        customization.dies();
        breaker().transitionToOpenState();
        assertThat(get("?country=SE").isLastKnown()).isTrue();
        customization.comesBack();
        boolean current = false;
        for (int i = 0; i < 200 && !current; i++) {
            Thread.sleep(20);
            current = get("?country=SE").isCurrent();
        }
        assertThat(current).isTrue();
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void theStateOfTheBreakerAndTheRoomForCallsAreMetrics() throws Exception {
        get("?country=NO");
        assertThat(meters.find("resilience4j.circuitbreaker.state").gauges()).isNotEmpty();
        assertThat(meters.find("resilience4j.bulkhead.max.allowed.concurrent.calls")
                        .gauge())
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(4));
        assertThat(meters.find("imagery.customization.last.known.answers").gauge())
                .satisfies(gauge -> assertThat(gauge.value()).isPositive());
        assertThat(meters.counter("imagery.customization.calls", "outcome", "answered")
                        .count())
                .isPositive();
    }

    private void awaitAsked(int calls) throws InterruptedException {
        while (customization.asked().size() < calls) {
            Thread.sleep(5);
        }
    }

    private CircuitBreaker breaker() {
        breakers.create("customization").run(() -> "so that there is one", _ -> "");
        return breakers.getCircuitBreakerRegistry().find("customization").orElseThrow();
    }

    private record Visit(HttpResponse<String> response, Duration took) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String release() {
            return response.headers().firstValue("Imagery-Release").orElse("");
        }

        boolean isCurrent() {
            return status() == 200
                    && body().contains("wall.jpg")
                    && response.headers().firstValue("Imagery-Degraded").isEmpty();
        }

        boolean isLastKnown() {
            return status() == 200
                    && body().contains("wall.jpg")
                    && response.headers().firstValue("Imagery-Degraded").isPresent();
        }
    }

    private Visit get(String query) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/v1/homepage" + query + "&resolution=high"))
                        .build(),
                BodyHandlers.ofString());
        return new Visit(response, Duration.ofNanos(System.nanoTime() - begin));
    }
}
