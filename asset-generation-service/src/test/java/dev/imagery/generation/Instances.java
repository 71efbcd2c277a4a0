package dev.imagery.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestObjectStore;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Instances of the service in different roles, on one database. */
public final class Instances implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final TestObjectStore objects = TestObjectStore.create();
    private final FakeStorage storage = new FakeStorage();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final Path cache;

    public Instances() throws IOException {
        cache = Files.createTempDirectory("imagery-instances-");
    }

    /** The fake renderer in place of ImageMagick. */
    public static class Fakes {

        @Bean
        @Primary
        FakeRenderer fakeRenderer() {
            return new FakeRenderer();
        }
    }

    public FakeStorage storage() {
        return storage;
    }

    public ConfigurableApplicationContext start(String roles) {
        var context = new SpringApplicationBuilder(GenerationApplication.class, Fakes.class)
                .run(arguments(roles).toArray(String[]::new));
        running.add(context);
        return context;
    }

    /** What an instance of the roles is to be started with. */
    public List<String> arguments(String roles) {
        var settings = new ArrayList<String>(List.of(
                "--server.port=0",
                "--imagery.roles=" + roles,
                "--imagery.storage.url=" + storage.url(),
                "--imagery.tasks.polling-interval=50ms",
                "--imagery.tasks.heartbeat-interval=250ms",
                "--imagery.render.copies.directory=" + cache));
        database.describeTo((name, value) -> settings.add(argument(name, value)));
        objects.describeTo((name, value) -> settings.add(argument(name, value)));
        return settings;
    }

    private static String argument(String name, Supplier<Object> value) {
        return "--" + name + "=" + value.get();
    }

    /** Puts title 1 with its artwork. */
    public void putTitle(ConfigurableApplicationContext coordinator) throws Exception {
        put(coordinator, "/v1/titles/1", "application/json", BodyPublishers.ofString("""
                {"names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "year": 1815, "maturity": 7,
                 "popularity": 80, "launched": "2026-01-01"}
                """));
        var picture = Pictures.png(20, 30, Color.RED);
        put(coordinator, "/v1/titles/1/artwork/en", "image/png", BodyPublishers.ofByteArray(picture));
    }

    /** Puts title 1 with its artwork, and submits a recipe of one composition; answers the batch. */
    public String submitOneComposition(ConfigurableApplicationContext coordinator) throws Exception {
        putTitle(coordinator);
        var answer = http.send(
                request(coordinator, "/v1/recipes")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"titleIds": [1], "countries": ["US"], "languages": ["en"], "platforms": ["browser"],
                                 "type": "perspective"}"""))
                        .build(),
                BodyHandlers.ofString());
        return json(answer).path("id").stringValue();
    }

    private void put(ConfigurableApplicationContext instance, String path, String type, BodyPublisher body)
            throws Exception {
        var answer = http.send(
                request(instance, path).header("Content-Type", type).PUT(body).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    public String state(ConfigurableApplicationContext instance, String batch) throws Exception {
        return json(get(instance, "/v1/batches/" + batch)).path("state").stringValue();
    }

    public HttpResponse<String> get(ConfigurableApplicationContext instance, String path)
            throws IOException, InterruptedException {
        return http.send(request(instance, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext instance, String path) {
        var port = instance.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        running.forEach(ConfigurableApplicationContext::close);
        http.close();
        storage.close();
        database.close();
        FileSystemUtils.deleteRecursively(cache);
    }
}
