package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance that starts when nobody else is there answers as the one before it did. */
@Tag("adapter")
class RestartWithAllDownTest {

    private static final String VISIT = "?country=US&language=en&resolution=high";

    private static final String WALL = """
            {"release": 7, "answers": [{"adaptiveFields": {"headline": "Hello", "backgroundImage": {"type": "AssetReference",
              "renditions": [{"encoding": "jpeg", "width": 1920, "height": 1080, "key": "assets/wall.jpg"}]}}}]}
            """;

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeCustomization customization;
    private HttpServer cdn;
    private volatile int cdnSays = 200;

    @BeforeEach
    void begin() throws IOException {
        customization = new FakeCustomization();
        customization.answers(WALL);
        cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cdn.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(cdnSays, -1);
            }
        });
        cdn.start();
    }

    @AfterEach
    void end() {
        customization.close();
        cdn.stop(0);
    }

    @Test
    void theLastKnownPictureIsGiven() throws Exception {
        String known = visitOfAnEarlierRun();
        customization.dies();
        cdn.stop(0);
        HttpResponse<String> homepage = visitOfAnotherRun();
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.body()).isEqualTo(known).contains("assets/wall.jpg");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
    }

    @Test
    void thePagesFallbackStandsInForAPictureThatWasPurgedMeanwhile() throws Exception {
        visitOfAnEarlierRun();
        customization.dies();
        cdnSays = 410;
        Thread.sleep(1_100); // until what was answered before is to be looked for
        HttpResponse<String> homepage = visitOfAnotherRun();
        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.body())
                .doesNotContain("wall.jpg")
                .contains("\"backgroundImage\":\"data:image/jpeg;base64,", "\"headline\":\"Hello\"");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("7");
        assertThat(homepage.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aBrokenFileDoesNotKeepItFromStarting() throws Exception {
        visitOfAnEarlierRun();
        customization.dies();
        Files.writeString(directory.resolve("last-known-answers"), "broken");
        assertThat(visitOfAnotherRun().statusCode()).isEqualTo(200);
    }

    private String visitOfAnEarlierRun() throws Exception {
        try (ConfigurableApplicationContext instance = start()) {
            HttpResponse<String> homepage = visit(instance);
            assertThat(homepage.headers().firstValue("Imagery-Degraded")).isEmpty();
            return homepage.body();
        }
    }

    private HttpResponse<String> visitOfAnotherRun() throws Exception {
        try (ConfigurableApplicationContext instance = start()) {
            return visit(instance);
        }
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                OrchestrationApplication.class,
                "--server.port=0",
                "--imagery.customization.url=" + customization.url(),
                "--imagery.cdn.base-url=http://localhost:" + cdn.getAddress().getPort(),
                "--imagery.customization.last-known.directory=" + directory,
                "--imagery.customization.last-known.write-every=1h",
                "--imagery.cdn.check.keep-for=1s");
    }

    private HttpResponse<String> visit(ConfigurableApplicationContext instance)
            throws IOException, InterruptedException {
        String port = instance.getEnvironment().getProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/homepage" + VISIT))
                        .build(),
                BodyHandlers.ofString());
    }
}
