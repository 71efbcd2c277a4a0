package dev.imagery.orchestration.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.orchestration.OrchestrationApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("adapter")
class NearOverHttpTest {

    private final PullableCustomization customization = new PullableCustomization();
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext instance = start();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        instance.close();
        customization.close();
        http.close();
    }

    @Test
    void visitsAreAnsweredWithoutACallEach() throws Exception {
        customization.activate("walls", wall("a"));
        awaitWall("a");

        for (int i = 0; i < 20; i++) {
            HttpResponse<String> homepage = homepage();
            assertThat(homepage.headers().firstValue("Imagery-Release")).contains("1");
            assertThat(homepage.headers().firstValue("Imagery-Degraded")).isEmpty();
        }
        assertThat(customization.asked())
                .doesNotContain("/v1/evaluate")
                .filteredOn(path -> path.startsWith("/v1/rulesets"))
                .hasSize(2);
        assertThat(gauge("imagery.release.number")).isEqualTo(1);
        assertThat(gauge("imagery.release.following")).isEqualTo(1);
    }

    @Test
    void whileCustomizationIsAwayItsLastReleaseIsAnsweredAndToldToBeOld() throws Exception {
        customization.activate("walls", wall("a"));
        awaitWall("a");

        customization.isAway(true);
        awaited(() -> homepage().headers().firstValue("Imagery-Degraded").isPresent());

        assertThat(homepage().body()).contains("https://cdn.example.com/a.jpg");
        assertThat(gauge("imagery.release.following")).isZero();

        customization.isAway(false);
        customization.activate("walls", wall("b"));
        awaitWall("b");
        assertThat(homepage().headers().firstValue("Imagery-Degraded")).isEmpty();
    }

    @Test
    void aReleaseIsTakenAsAWholeOrNotAtAll() throws Exception {
        customization.activate(Map.of("walls", wall("a"), "copy", copy("a")));
        awaitWall("a");
        customization.breaks("copy");
        customization.activate(Map.of("walls", wall("b"), "copy", copy("b")));

        awaited(() -> gauge("imagery.release.following") == 0);
        assertThat(homepage().body()).contains("a.jpg", "headline a");

        customization.breaks(null);
        awaitWall("b");
        assertThat(homepage().body()).contains("headline b");
    }

    @Test
    void theReleaseOfADatabaseThatWasRestoredIsFollowedThoughItsNumberIsLower() throws Exception {
        customization.activate("walls", wall("a"));
        customization.activate("walls", wall("b"));
        customization.activate("walls", wall("c"));
        awaitWall("c");

        customization.restart(1, "walls", wall("z"));

        awaitWall("z");
        assertThat(homepage().headers().firstValue("Imagery-Release")).contains("1");
    }

    @Test
    void anInstanceThatNeverHeardOfCustomizationIsReadyAndAnswersAllTheSame() throws Exception {
        customization.isAway(true);
        restart();

        HttpResponse<String> homepage = homepage();

        assertThat(homepage.statusCode()).isEqualTo(200);
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(homepage.headers().firstValue("Imagery-Release")).isEmpty();
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);

        customization.isAway(false);
        customization.activate("walls", wall("a"));
        awaitWall("a");
    }

    @Test
    void anInstanceThatStartsWhileCustomizationIsAwayAnswersFromItsSnapshot() throws Exception {
        customization.activate(Map.of("walls", wall("a"), "copy", copy("a")));
        restart("imagery.customization.near.snapshot-directory=" + directory);
        awaitWall("a");
        awaited(() -> gauge("imagery.release.snapshot.number") == 1);

        customization.isAway(true);
        restart("imagery.customization.near.snapshot-directory=" + directory);
        HttpResponse<String> homepage = homepage();

        assertThat(homepage.body()).contains("/a.jpg", "headline a");
        assertThat(homepage.headers().firstValue("Imagery-Release")).contains("1");
        assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");

        customization.asked().clear();
        customization.isAway(false);
        customization.activate("walls", wall("b"));
        awaitWall("b");
        assertThat(customization.asked()).noneMatch(path -> path.startsWith("/v1/rulesets/copy"));
    }

    @Test
    void aBrokenSnapshotIsPassedOverAndReplaced() throws Exception {
        customization.activate("walls", wall("a"));
        restart("imagery.customization.near.snapshot-directory=" + directory);
        awaited(() -> gauge("imagery.release.snapshot.number") == 1);
        customization.isAway(true);
        instance.close();
        Files.writeString(directory.resolve("release"), "broken");

        instance = start("imagery.customization.near.snapshot-directory=" + directory);
        assertThat(homepage().statusCode()).isEqualTo(200);
        assertThat(homepage().body()).doesNotContain("/a.jpg");

        customization.isAway(false);
        awaitWall("a");
        awaited(() -> gauge("imagery.release.snapshot.number") == 1);
    }

    @Test
    void aSnapshotOfAnotherCustomizationIsNotAnsweredFrom() throws Exception {
        customization.activate("walls", wall("a"));
        restart("imagery.customization.near.snapshot-directory=" + directory);
        awaited(() -> gauge("imagery.release.snapshot.number") == 1);

        try (var other = new PullableCustomization()) {
            other.isAway(true);
            restart(
                    "imagery.customization.near.snapshot-directory=" + directory,
                    "imagery.customization.url=" + other.url());
            assertThat(homepage().body()).doesNotContain("/a.jpg");
        }
    }

    private void restart(String... settings) {
        instance.close();
        instance = start(settings);
    }

    private static String wall(String name) {
        return "{\"rules\": [{\"id\": \"r\", \"payload\": {\"backgroundImage\": \"https://cdn.example.com/%s.jpg\"}}]}"
                .formatted(name);
    }

    private static String copy(String name) {
        return "{\"rules\": [{\"id\": \"r\", \"payload\": {\"headline\": \"headline %s\"}}]}".formatted(name);
    }

    private void awaitWall(String name) {
        awaited(() -> homepage().body().contains("/" + name + ".jpg"));
    }

    private static void awaited(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private double gauge(String name) {
        return instance.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    private HttpResponse<String> homepage() throws IOException, InterruptedException {
        return get("/v1/homepage?country=US");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + instance.getEnvironment().getProperty("local.server.port") + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private ConfigurableApplicationContext start(String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.port", "0",
                "imagery.customization.mode", "near",
                "imagery.cdn.check.enabled", "false",
                "imagery.customization.url", customization.url().toString(),
                "imagery.customization.near.poll-interval", "10ms",
                "imagery.customization.near.current-for", "300ms"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return new SpringApplicationBuilder(OrchestrationApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
