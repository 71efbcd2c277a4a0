package dev.imagery.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.catalog.QuickColours;
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
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Instances of the service in different roles, on one database. */
public final class Instances implements AutoCloseable {

    static {
        Polling.often();
    }

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

        @Bean
        @Primary
        QuickColours quickColours() {
            return new QuickColours();
        }
    }

    public FakeStorage storage() {
        return storage;
    }

    /** @param settings further ones, as {@code name=value} */
    public ConfigurableApplicationContext start(String roles, String... settings) {
        return start(Fakes.class, roles, settings);
    }

    /** @param fakes in place of the usual ones */
    public ConfigurableApplicationContext start(Class<?> fakes, String roles, String... settings) {
        var context = new SpringApplicationBuilder(GenerationApplication.class, fakes)
                .run(arguments(roles, settings).toArray(String[]::new));
        running.add(context);
        return context;
    }

    /**
     * What an instance of the roles is to be started with.
     *
     * @param own settings besides or in place of the usual ones, as {@code name=value}
     */
    public List<String> arguments(String roles, String... own) {
        var arguments = usual(roles);
        for (var setting : own) {
            arguments.removeIf(usual -> usual.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add("--" + setting);
        }
        return arguments;
    }

    private List<String> usual(String roles) {
        var settings = new ArrayList<String>(List.of(
                "--server.port=0",
                "--imagery.roles=" + roles,
                "--imagery.storage.url=" + storage.url(),
                "--imagery.tasks.polling-interval=20ms",
                "--imagery.tasks.heartbeat-interval=250ms",
                "--imagery.tasks.drain.rendering=1s",
                "--imagery.render.copies.directory=" + cache));
        database.describeTo((name, value) -> settings.add(argument(name, value)));
        objects.describeTo((name, value) -> settings.add(argument(name, value)));
        return settings;
    }

    /**
     * Starts an instance in a process of its own, for a test to stop or to kill.
     *
     * @param arguments see {@link #arguments}
     * @param environment besides that of this process
     */
    public static Process process(Class<?> main, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", main.getSimpleName() + ".log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String argument(String name, Supplier<Object> value) {
        return "--" + name + "=" + value.get();
    }

    /** Puts title 1 with its artwork. */
    public void putTitle(ConfigurableApplicationContext coordinator) throws Exception {
        putTitle(coordinator, 1);
    }

    private void putTitle(ConfigurableApplicationContext coordinator, int title) throws Exception {
        put(coordinator, "/v1/titles/" + title, "application/json", BodyPublishers.ofString("""
                {"names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "year": 1815, "maturity": 7,
                 "popularity": 80, "launched": "2026-01-01"}
                """));
        var picture = Pictures.png(20, 30, new Color(200, 0, title));
        put(coordinator, "/v1/titles/" + title + "/artwork/en", "image/png", BodyPublishers.ofByteArray(picture));
    }

    /** As the other, of title 1. */
    public String submitOneComposition(ConfigurableApplicationContext coordinator) throws Exception {
        return submitOneComposition(coordinator, "one", 1);
    }

    /**
     * Puts a title with its artwork, and submits a recipe of one composition; answers the batch.
     *
     * @param name of the recipe
     */
    public String submitOneComposition(ConfigurableApplicationContext coordinator, String name, int title)
            throws Exception {
        putTitle(coordinator, title);
        var answer = http.send(
                request(coordinator, "/v1/recipes")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"name": "%s", "titleIds": [%d], "countries": ["US"], "languages": ["en"],
                                 "platforms": ["browser"], "type": "perspective"}""".formatted(name, title)))
                        .build(),
                BodyHandlers.ofString());
        return json(answer).path("id").stringValue();
    }

    public HttpResponse<String> post(ConfigurableApplicationContext instance, String path)
            throws IOException, InterruptedException {
        return http.send(request(instance, path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
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

    /** Where an instance answers. */
    static URI address(ConfigurableApplicationContext instance) {
        return URI.create("http://127.0.0.1:" + instance.getEnvironment().getProperty("local.server.port"));
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext instance, String path) {
        return HttpRequest.newBuilder(address(instance).resolve(path));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Closes the others, as each instance that runs on takes tasks; those that a test killed have not signed off. */
    public void closeAllBut(ConfigurableApplicationContext kept) {
        running.stream().filter(instance -> instance != kept).forEach(ConfigurableApplicationContext::close);
        running.removeIf(instance -> instance != kept);
        kept.getBean(JdbcClient.class).sql("delete from worker").update();
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
