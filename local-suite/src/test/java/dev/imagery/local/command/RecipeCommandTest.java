package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("adapter")
class RecipeCommandTest {

    private static final String VERSION =
            "{\"name\": \"walls\", \"version\": 3, \"group\": \"walls\", \"bases\": [\"base@2\"], \"format\": \"yaml\"%s}";

    @TempDir
    private Path directory;

    private HttpServer service;
    private String answer = "{}";
    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                requests.add("%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Content-Type")));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aRecipeIsStoredInItsOwnNotation() throws IOException {
        answer = VERSION.formatted(
                ", \"warnings\": [{\"pointer\": \"/titleIds\", \"code\": \"titles-repeat\", \"message\": \"they repeat\"}]");

        assertThat(recipe("put", "walls", file("titleIds: [1]"))).isZero();
        assertThat(recipe("put", "walls", file("{\"titleIds\": [1]}"))).isZero();

        assertThat(requests)
                .containsExactly("PUT /v1/recipes/walls application/yaml", "PUT /v1/recipes/walls application/json");
        assertThat(out.toString()).startsWith("""
                walls@3, of base@2, makes walls
                  warning: /titleIds: they repeat
                """);
    }

    @Test
    void aRecipeIsPrintedAsItWasSent() {
        answer = "# by hand\ntitleIds: [1]\n";

        assertThat(recipe("get", "walls")).isZero();
        assertThat(recipe("get", "walls", "--version", "2")).isZero();

        assertThat(requests).containsExactly("GET /v1/recipes/walls null", "GET /v1/recipes/walls/versions/2 null");
        assertThat(out.toString()).startsWith(answer);
    }

    @Test
    void storedRecipesAreListed() {
        answer = "{\"recipes\": [" + VERSION.formatted("") + "]}";

        assertThat(recipe("list")).isZero();

        assertThat(out.toString()).isEqualTo("walls@3, of base@2, makes walls\n");
    }

    @Test
    void differencesAreToldAsLines() {
        answer = "{\"from\": 1, \"to\": 3, \"differences\": [{\"text\": \"/rows changed: 2 → 3\"}]}";

        assertThat(recipe("diff", "walls", "--from", "1")).isZero();

        assertThat(requests).containsExactly("GET /v1/recipes/walls/difference?from=1 null");
        assertThat(out.toString()).isEqualTo("""
                walls@1 → walls@3
                  /rows changed: 2 → 3
                """);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("recipe"), text).toString();
    }

    private int recipe(String... arguments) {
        var url = "http://127.0.0.1:" + service.getAddress().getPort();
        return new CommandLine(new RecipeCommand())
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--url", url))
                        .toArray(String[]::new));
    }
}
