package dev.imagery.orchestration;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with room for two visits that ask customization, which takes its time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "imagery.cdn.check.enabled=false",
            "imagery.customization.answer-for=0",
            "imagery.shedding.concurrency=2",
            "imagery.shedding.queue=0"
        })
abstract class CrowdedService {

    private static final String WALL = """
            {"release": 7, "answers": [{"adaptiveFields": {"backgroundImage": "https://cdn.example.com/wall.jpg"}}]}
            """;

    static final FakeCustomization customization = new FakeCustomization();

    @LocalServerPort
    private int port;

    @Autowired
    MeterRegistry meters;

    final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void customizationUrl(DynamicPropertyRegistry registry) {
        registry.add("imagery.customization.url", customization::url);
    }

    @BeforeEach
    void answers() {
        customization.answers(WALL);
        customization.takes(Duration.ZERO);
    }

    /** Two visits that keep all the room for a while. */
    List<CompletableFuture<HttpResponse<String>>> visitsThatTakeLong() throws InterruptedException {
        customization.takes(Duration.ofMillis(800));
        int before = customization.asked().size();
        List<CompletableFuture<HttpResponse<String>>> visits = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            visits.add(visit("/v1/homepage?country=FR&resolution=high&made=up" + i + System.nanoTime()));
        }
        while (customization.asked().size() < before + 2) { // the second when the first takes longer than usual
            Thread.sleep(5);
        }
        return visits;
    }

    CompletableFuture<HttpResponse<String>> visit(String path) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
