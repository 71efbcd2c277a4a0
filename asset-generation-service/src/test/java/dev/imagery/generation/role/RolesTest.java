package dev.imagery.generation.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.FakeStorage;
import dev.imagery.generation.GenerationApplication;
import dev.imagery.generation.Pictures;
import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestObjectStore;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Instances of one image in different roles, on one database. */
@Tag("adapter")
class RolesTest {

    private final TestDatabase database = TestDatabase.create();
    private final TestObjectStore objects = TestObjectStore.create();
    private final FakeStorage storage = new FakeStorage();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @TempDir
    private Path cache;

    static class Fakes {

        @Bean
        @Primary
        FakeRenderer fakeRenderer() {
            return new FakeRenderer();
        }
    }

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        http.close();
        storage.close();
        database.close();
    }

    @Test
    void aCoordinatorPlansAndAWorkerRenders() throws Exception {
        var coordinator = start("coordinator");
        put(coordinator, "/v1/titles/1", "application/json", """
                {"names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "year": 1815, "maturity": 7,
                 "popularity": 80, "launched": "2026-01-01"}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        put(coordinator, "/v1/titles/1/artwork/en", "image/png", Pictures.png(20, 30, Color.RED));
        var id = submit(coordinator);

        await().until(() -> state(coordinator, id), "planned"::equals);
        await().during(Duration.ofSeconds(1)).until(() -> state(coordinator, id), "planned"::equals);
        assertThat(renderer(coordinator).timesDrawn(1)).isZero();

        var worker = start("worker");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(coordinator, id), "live"::equals);
        assertThat(renderer(worker).timesDrawn(1)).isEqualTo(1);

        assertThat(get(worker, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get(worker, "/actuator/prometheus").body()).contains("imagery_render_seconds");
        assertThat(get(worker, "/v1/titles").statusCode()).isEqualTo(404);
        assertThat(get(worker, "/v1/batches").statusCode()).isEqualTo(404);
    }

    @Test
    void theHttpSurfaceIsDocumented() throws Exception {
        var document = JsonMapper.shared()
                .readTree(get(start("coordinator"), "/v3/api-docs").body());

        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/titles",
                        "/v1/titles/{id}",
                        "/v1/titles/{id}/artwork/{language}",
                        "/v1/recipes",
                        "/v1/recipes/plan",
                        "/v1/batches",
                        "/v1/batches/{id}");
    }

    private ConfigurableApplicationContext start(String roles) {
        var settings = new ArrayList<String>(List.of(
                "--server.port=0",
                "--imagery.roles=" + roles,
                "--imagery.storage.url=" + storage.url(),
                "--imagery.render.artwork-cache.directory=" + cache,
                "--spring.jmx.enabled=false"));
        database.describeTo((name, value) -> settings.add(argument(name, value)));
        objects.describeTo((name, value) -> settings.add(argument(name, value)));
        var context = new SpringApplicationBuilder(GenerationApplication.class, Fakes.class)
                .run(settings.toArray(String[]::new));
        running.add(context);
        return context;
    }

    private static String argument(String name, Supplier<Object> value) {
        return "--" + name + "=" + value.get();
    }

    private static FakeRenderer renderer(ConfigurableApplicationContext instance) {
        return instance.getBean(FakeRenderer.class);
    }

    private String submit(ConfigurableApplicationContext instance) throws Exception {
        var answer = http.send(
                request(instance, "/v1/recipes")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"titleIds": [1], "countries": ["US"], "languages": ["en"], "platforms": ["browser"],
                                 "type": "perspective"}"""))
                        .build(),
                BodyHandlers.ofString());
        return json(answer).path("id").stringValue();
    }

    private String state(ConfigurableApplicationContext instance, String batch) throws Exception {
        return json(get(instance, "/v1/batches/" + batch)).path("state").stringValue();
    }

    private void put(ConfigurableApplicationContext instance, String path, String type, byte[] body) throws Exception {
        var answer = http.send(
                request(instance, path)
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext instance, String path)
            throws IOException, InterruptedException {
        return http.send(request(instance, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext instance, String path) {
        var port = instance.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
