package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class RecipeCommandTest {

    private static final String VERSION =
            "{\"name\": \"walls\", \"version\": 3, \"group\": \"walls\", \"bases\": [\"base@2\"], \"format\": \"yaml\"%s}";

    @TempDir
    private Path directory;

    private AnsweringService service;

    @BeforeEach
    void start() throws IOException {
        service = new AnsweringService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRecipeIsStoredInItsOwnNotation() throws IOException {
        service.answers(
                VERSION.formatted(
                        ", \"warnings\": [{\"pointer\": \"/titleIds\", \"code\": \"titles-repeat\", \"message\": \"they repeat\"}]"));

        assertThat(recipe("put", "walls", file("titleIds: [1]"))).isZero();
        assertThat(recipe("put", "walls", file("{\"titleIds\": [1]}"))).isZero();

        assertThat(service.requests())
                .containsExactly("PUT /v1/recipes/walls application/yaml", "PUT /v1/recipes/walls application/json");
        assertThat(service.printed()).startsWith("""
                walls@3, of base@2, makes walls
                  warning: /titleIds: they repeat
                """);
    }

    @Test
    void aRecipeIsPrintedAsItWasSent() {
        service.answers("# by hand\ntitleIds: [1]\n");

        assertThat(recipe("get", "walls")).isZero();
        assertThat(recipe("get", "walls", "--version", "2")).isZero();

        assertThat(service.requests())
                .containsExactly("GET /v1/recipes/walls null", "GET /v1/recipes/walls/versions/2 null");
        assertThat(service.printed()).startsWith("# by hand\ntitleIds: [1]\n");
    }

    @Test
    void storedRecipesAreListed() {
        service.answers("{\"recipes\": [" + VERSION.formatted("") + "]}");

        assertThat(recipe("list")).isZero();

        assertThat(service.printed()).isEqualTo("walls@3, of base@2, makes walls\n");
    }

    @Test
    void differencesAreToldAsLines() {
        service.answers("{\"from\": 1, \"to\": 3, \"differences\": [{\"text\": \"/rows changed: 2 → 3\"}]}");

        assertThat(recipe("diff", "walls", "--from", "1")).isZero();

        assertThat(service.requests()).containsExactly("GET /v1/recipes/walls/difference?from=1 null");
        assertThat(service.printed()).isEqualTo("""
                walls@1 → walls@3
                  /rows changed: 2 → 3
                """);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("recipe"), text).toString();
    }

    private int recipe(String... arguments) {
        return service.run(new RecipeCommand(), arguments);
    }
}
