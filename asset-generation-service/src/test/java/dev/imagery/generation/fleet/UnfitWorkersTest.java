package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.GenerationApplication;
import dev.imagery.generation.Instances;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Workers under bad circumstances. */
@Tag("adapter")
class UnfitWorkersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(120);
    private static final String SIGNS = "imagery.fleet.sign-interval=50ms";
    private static final String CHECKS = "imagery.fleet.check-interval=50ms";
    private static final String READINESS = "/actuator/health/readiness";

    private static final AtomicReference<Optional<String>> TROUBLE = new AtomicReference<>(Optional.empty());

    private static Instances instances;
    private static ConfigurableApplicationContext coordinator;

    /** With a check that says what the test wants. */
    static class Troubled extends Instances.Fakes {

        @Bean
        FitnessCheck trouble() {
            return new FitnessCheck() {
                @Override
                public String subject() {
                    return "trouble";
                }

                @Override
                public void check() {
                    TROUBLE.get().ifPresent(problem -> {
                        throw new Unfit(problem);
                    });
                }
            };
        }
    }

    @BeforeAll
    static void start() throws IOException {
        instances = new Instances();
        coordinator = instances.start("coordinator");
    }

    @AfterEach
    void stopWorkers() {
        instances.closeAllBut(coordinator);
    }

    @AfterAll
    static void stop() throws IOException {
        instances.close();
    }

    @Test
    void aWorkerSaysWhatIsWrongAndTakesNoTaskUntilItHasPassed() throws Exception {
        TROUBLE.set(Optional.of("the moon is full"));
        var worker = instances.start(Troubled.class, "worker", SIGNS, CHECKS);
        var id = instances.submitOneComposition(coordinator);

        var readiness = instances.get(worker, READINESS);
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).contains("the moon is full");
        assertThat(own().path("state").stringValue()).isEqualTo("unfit");
        assertThat(own().path("problems").get(0).stringValue()).isEqualTo("the moon is full");
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, id), "planned"::equals);
        await().during(Duration.ofSeconds(1)).until(() -> instances.state(coordinator, id), "planned"::equals);

        TROUBLE.set(Optional.empty());
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, id), "live"::equals);
        await().until(() -> instances.get(worker, READINESS).statusCode(), Integer.valueOf(200)::equals);
        await().until(() -> own().path("state").stringValue(), "ready"::equals);
    }

    @Test
    void aCatalogueThatCannotBeReadAndAFullDiskAreTold() throws Exception {
        var worker = instances.start("worker", SIGNS, CHECKS, "imagery.fleet.min-free-disk=1000000TB");
        assertThat(instances.get(worker, READINESS).body()).contains("imagery.fleet.min-free-disk");
        assertThat(own().path("problems").size())
                .as("the directories for tiles, artwork and temporary files")
                .isEqualTo(3);

        var jdbc = coordinator.getBean(JdbcClient.class);
        jdbc.sql("alter table artwork rename to hidden").update();

        try {
            await().atMost(PATIENCE)
                    .until(
                            () -> instances.get(worker, READINESS).body(),
                            body -> body.contains(
                                    "the catalogue cannot be read: ERROR: relation \\\"artwork\\\" does not exist"));
        } finally {
            jdbc.sql("alter table hidden rename to artwork").update();
        }
    }

    @Test
    void aWorkerWithoutImageMagickSaysSo() throws Exception {
        var port = freePort();
        var process = Instances.process(
                GenerationApplication.class,
                instances.arguments("worker", SIGNS, CHECKS, "server.port=" + port),
                Map.of("PATH", "/nowhere"));
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(START).until(() -> !workers().isEmpty());
            assertThat(own().path("state").stringValue()).isEqualTo("unfit");
            assertThat(own().path("problems").get(0).stringValue()).startsWith("ImageMagick is not installed");

            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + READINESS))
                    .build();
            var readiness = await().atMost(START)
                    .ignoreException(ConnectException.class)
                    .until(() -> http.send(request, BodyHandlers.ofString()), answer -> true);
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("ImageMagick is not installed");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private JsonNode own() throws Exception {
        assertThat(workers().size()).isEqualTo(1);
        return workers().get(0);
    }

    private JsonNode workers() throws Exception {
        return Instances.json(instances.get(coordinator, "/v1/workers")).path("workers");
    }
}
