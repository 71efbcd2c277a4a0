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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance follows releases through all tests and keeps them on disk; others are started from what it has kept. */
@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS)
class NearOverHttpTest {

    private static final String SNAPSHOTS = "imagery.customization.near.snapshot-directory";

    @TempDir
    private static Path kept;

    private final PullableCustomization customization = new PullableCustomization();
    private final HttpClient http = HttpClient.newHttpClient();
    private Instance following;

    @BeforeAll
    void start() {
        following = start(Map.of(SNAPSHOTS, kept.toString()));
    }

    @BeforeEach
    void customizationIsWell() {
        customization.isAway(false);
        customization.breaks(null);
        customization.activate(Map.of("walls", wall("first"), "copy", copy("first")));
        following.awaitWall("first");
        awaitSnapshot(following);
    }

    @AfterAll
    void stop() {
        following.close();
        customization.close();
        http.close();
    }

    @Test
    void visitsAreAnsweredWithoutACallEach() throws Exception {
        customization.asked().clear();
        customization.activate("walls", wall("a"));
        following.awaitWall("a");

        for (int i = 0; i < 20; i++) {
            HttpResponse<String> homepage = following.homepage();
            assertThat(homepage.headers().firstValue("Imagery-Release"))
                    .contains(Long.toString(customization.release()));
            assertThat(homepage.headers().firstValue("Imagery-Degraded")).isEmpty();
        }
        assertThat(customization.asked())
                .doesNotContain("/v1/evaluate")
                .filteredOn(path -> path.startsWith("/v1/rulesets"))
                .hasSize(2);
        assertThat(following.gauge("imagery.release.number")).isEqualTo(customization.release());
        assertThat(following.gauge("imagery.release.following")).isEqualTo(1);
    }

    @Test
    void whileCustomizationIsAwayItsLastReleaseIsAnsweredAndToldToBeOld() throws Exception {
        customization.isAway(true);
        awaited(() ->
                following.homepage().headers().firstValue("Imagery-Degraded").isPresent());

        assertThat(following.homepage().body()).contains("https://cdn.example.com/first.jpg");
        assertThat(following.gauge("imagery.release.following")).isZero();

        customization.isAway(false);
        customization.activate("walls", wall("b"));
        following.awaitWall("b");
        assertThat(following.homepage().headers().firstValue("Imagery-Degraded"))
                .isEmpty();
    }

    @Test
    void aReleaseIsTakenAsAWholeOrNotAtAll() throws Exception {
        customization.breaks("copy");
        customization.activate(Map.of("walls", wall("b"), "copy", copy("b")));

        awaited(() -> following.gauge("imagery.release.following") == 0);
        assertThat(following.homepage().body()).contains("first.jpg", "headline first");

        customization.breaks(null);
        following.awaitWall("b");
        assertThat(following.homepage().body()).contains("headline b");
    }

    @Test
    void theReleaseOfADatabaseThatWasRestoredIsFollowedThoughItsNumberIsLower() throws Exception {
        customization.activate("walls", wall("b"));
        customization.activate("walls", wall("c"));
        following.awaitWall("c");

        customization.restart(1, "walls", wall("z"));

        following.awaitWall("z");
        assertThat(following.homepage().headers().firstValue("Imagery-Release")).contains("1");
    }

    @Test
    void anInstanceThatNeverHeardOfCustomizationIsReadyAndAnswersAllTheSame() throws Exception {
        customization.isAway(true);
        try (Instance instance = start(Map.of())) {
            HttpResponse<String> homepage = instance.homepage();

            assertThat(homepage.statusCode()).isEqualTo(200);
            assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");
            assertThat(homepage.headers().firstValue("Imagery-Release")).isEmpty();
            assertThat(instance.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(instance.get("/actuator/health").statusCode()).isEqualTo(200);

            customization.isAway(false);
            instance.awaitWall("first");
        }
    }

    @Test
    void anInstanceThatStartsWhileCustomizationIsAwayAnswersFromItsSnapshot(@TempDir Path directory) throws Exception {
        copySnapshot(directory);
        customization.isAway(true);
        try (Instance instance = start(Map.of(SNAPSHOTS, directory.toString()))) {
            HttpResponse<String> homepage = instance.homepage();

            assertThat(homepage.body()).contains("/first.jpg", "headline first");
            assertThat(homepage.headers().firstValue("Imagery-Release"))
                    .contains(Long.toString(customization.release()));
            assertThat(homepage.headers().firstValue("Imagery-Degraded")).contains("customization");

            customization.asked().clear();
            customization.isAway(false);
            customization.activate("walls", wall("b"));
            instance.awaitWall("b");
            assertThat(customization.asked()).noneMatch(path -> path.startsWith("/v1/rulesets/copy"));
        }
    }

    @Test
    void aBrokenSnapshotIsPassedOverAndReplaced(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("release"), "broken");
        customization.isAway(true);
        try (Instance instance = start(Map.of(SNAPSHOTS, directory.toString()))) {
            assertThat(instance.homepage().statusCode()).isEqualTo(200);
            assertThat(instance.homepage().body()).doesNotContain("/first.jpg");

            customization.isAway(false);
            instance.awaitWall("first");
            awaitSnapshot(instance);
        }
    }

    @Test
    void aSnapshotOfAnotherCustomizationIsNotAnsweredFrom(@TempDir Path directory) throws Exception {
        copySnapshot(directory);
        try (var other = new PullableCustomization()) {
            other.isAway(true);
            try (Instance instance = start(Map.of(
                    SNAPSHOTS,
                    directory.toString(),
                    "imagery.customization.url",
                    other.url().toString()))) {
                assertThat(instance.homepage().body()).doesNotContain("/first.jpg");
            }
        }
    }

    /** Has in a directory what an instance keeps of the release that is served now. */
    private void copySnapshot(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    private static String wall(String name) {
        return "{\"rules\": [{\"id\": \"r\", \"payload\": {\"backgroundImage\": \"https://cdn.example.com/%s.jpg\"}}]}"
                .formatted(name);
    }

    private static String copy(String name) {
        return "{\"rules\": [{\"id\": \"r\", \"payload\": {\"headline\": \"headline %s\"}}]}".formatted(name);
    }

    private void awaitSnapshot(Instance instance) {
        awaited(() -> instance.gauge("imagery.release.snapshot.number") == customization.release());
    }

    private static void awaited(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private final class Instance implements AutoCloseable {

        private final ConfigurableApplicationContext context;

        Instance(ConfigurableApplicationContext context) {
            this.context = context;
        }

        void awaitWall(String name) {
            awaited(() -> homepage().body().contains("/" + name + ".jpg"));
        }

        double gauge(String name) {
            return context.getBean(MeterRegistry.class).get(name).gauge().value();
        }

        HttpResponse<String> homepage() throws IOException, InterruptedException {
            return get("/v1/homepage?country=US");
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            String port = context.getEnvironment().getProperty("local.server.port");
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private Instance start(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.port", "0",
                "imagery.customization.mode", "near",
                "imagery.cdn.check.enabled", "false",
                "imagery.customization.url", customization.url().toString(),
                "imagery.customization.near.poll-interval", "10ms",
                "imagery.customization.near.current-for", "300ms"));
        all.putAll(settings);
        return new Instance(new SpringApplicationBuilder(OrchestrationApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }
}
