package dev.imagery.orchestration.edition;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.orchestration.OrchestrationApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An instance of the service on a free port, of which a test may have several, and calls of it. */
final class Instance implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext context;
    private final String base;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Starts one without a database, with settings such as {@code imagery.pages.poll-interval=1m}. */
    static Instance start(String... settings) {
        // Nothing listens on the port of customization.
        Stream<String> own = Stream.of("server.port=0", "imagery.customization.url=http://127.0.0.1:9");
        return new Instance(new SpringApplicationBuilder(OrchestrationApplication.class)
                .run(Stream.concat(own, List.of(settings).stream())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new)));
    }

    static Instance start(TestDatabase database, String... settings) {
        return start(new Database(database.url(), database.username(), database.password()), settings);
    }

    static Instance start(Database database, String... settings) {
        Stream<String> own = Stream.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password());
        return start(Stream.concat(own, List.of(settings).stream()).toArray(String[]::new));
    }

    double gauge(String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer put(String page, String document, String... headers) {
        return send("PUT", "/v1/pages/" + page, document, headers);
    }

    Answer activate(String page, long version, String... headers) {
        return send("POST", "/v1/pages/" + page + "/activate", "{\"version\": " + version + "}", headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The version of a page that is answered; -1 where there is no such page. */
    long served(String page) {
        return get("/v1/pages")
                .body()
                .path("pages")
                .valueStream()
                .filter(answered -> answered.path("name").asString().equals(page))
                .map(answered -> answered.path("version").asLong())
                .findFirst()
                .orElse(-1L);
    }

    /** What an instance tells of its pages; it is ready with any of them. */
    JsonNode health() {
        Answer readiness = get("/actuator/health/readiness");
        if (readiness.status() != 200) {
            throw new AssertionError("not ready: " + readiness.text());
        }
        return readiness.body().path("components").path("pages").path("details");
    }

    @Override
    public void close() {
        context.close();
    }

    /** An answer, its body read as JSON. */
    record Answer(int status, HttpResponse<String> response, JsonNode body) {

        private Answer(HttpResponse<String> response) {
            this(
                    response.statusCode(),
                    response,
                    response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body()));
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }

        /** The kind of problem, without its prefix. */
        String problem() {
            return body.path("type").asString("").replace("urn:imagery:problem:", "");
        }

        /** The pointers of the problem's faults. */
        List<String> pointers() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path("pointer").asString())
                    .toList();
        }
    }
}
