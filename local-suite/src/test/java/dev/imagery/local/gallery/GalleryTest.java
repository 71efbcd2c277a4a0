package dev.imagery.local.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("adapter")
class GalleryTest {

    private static final String LIVE = """
            {"assets": [
              {"group": "article", "version": 2, "live": true, "country": "US", "language": "en", "platform": "browser",
               "resolution": "high", "width": 1920, "height": 1080,
               "renditions": [{"encoding": "jpeg", "width": 1920, "height": 1080, "url": "http://cdn/article.jpg"}]},
              {"group": "six-markets", "version": 1, "live": true, "country": "JP", "language": "ja", "platform": "tv",
               "resolution": "medium", "width": 1280, "height": 720,
               "renditions": [{"encoding": "jpeg", "width": 1280, "height": 720, "url": "http://cdn/medium.jpg"}]},
              {"group": "six-markets", "version": 1, "live": true, "country": "JP", "language": "ja", "platform": "tv",
               "resolution": "high", "width": 1920, "height": 1080,
               "renditions": [{"encoding": "webp", "width": 1920, "height": 1080, "url": "http://cdn/tv.webp"},
                              {"encoding": "jpeg", "width": 1920, "height": 1080, "url": "http://cdn/tv.jpg"}]}]}
            """;

    private Ports ports;
    private HttpServer storage;
    private HttpServer orchestration;
    private Gallery gallery;

    @BeforeEach
    void start() throws IOException {
        ports = Ports.free();
        storage = answering(SuitePort.STORAGE, LIVE);
        orchestration = answering(
                SuitePort.ORCHESTRATION, "{\"adaptiveFields\": {\"backgroundImage\": \"http://cdn/live.jpg\"}}");
        gallery = Gallery.start(ports, "127.0.0.1");
    }

    @AfterEach
    void stop() {
        gallery.close();
        storage.stop(0);
        orchestration.stop(0);
    }

    @Test
    void eachMarketAndDeviceIsShownOnceAtItsLargest() throws Exception {
        JsonNode walls = JsonMapper.shared().readTree(get("/walls").body()).path("walls");
        assertThat(walls.valueStream()
                        .map(wall -> wall.path("country").asString() + "/"
                                + wall.path("platform").asString() + "/"
                                + wall.path("resolution").asString()))
                .containsExactly("JP/tv/high", "US/browser/high");
        assertThat(walls.path(0).path("picture").asString()).isEqualTo("http://cdn/live.jpg");
    }

    @Test
    void everyLiveGroupIsShownEvenIfAnotherCoversIt() throws Exception {
        JsonNode groups = JsonMapper.shared().readTree(get("/walls").body()).path("groups");
        assertThat(groups.valueStream().map(group -> group.path("group").asString()))
                .containsExactly("article", "six-markets");
        assertThat(groups.path(0).path("picture").asString()).isEqualTo("http://cdn/article.jpg");
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("Walls by market")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void aSuiteThatIsAwayIsToldAndNotShownAsEmpty() throws Exception {
        storage.stop(0);
        assertThat(get("/walls").statusCode()).isEqualTo(503);
    }

    @Test
    void otherPathsAreNotFound() throws Exception {
        assertThat(get("/favicon.ico").statusCode()).isEqualTo(404);
    }

    private HttpServer answering(SuitePort port, String body) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(port)), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(gallery.url() + path)).build(), BodyHandlers.ofString());
        }
    }
}
