package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

class YamlRecipesTest extends BatchTest {

    private static final String YAML = "application/yaml";

    private static String wall(long title) {
        return """
                # One wall in Norwegian.
                name: in-yaml
                titleIds:
                - %d
                countries: [NO]
                languages: [en]
                platforms: [browser, mobile]
                type: perspective
                rows: 2
                cols: 2
                """.formatted(title);
    }

    @Test
    void aRecipeInYamlGoesLiveAndStorageGetsWhatItSaysAsJson() {
        title(1501);

        var id = json(send("", YAML, wall(1501))).path("id").stringValue();

        awaitState(id, "live");
        assertThat(version(id).opening().path("recipe"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"name": "in-yaml", "titleIds": [1501], "countries": ["NO"], "languages": ["en"],
                         "platforms": ["browser", "mobile"], "type": "perspective", "rows": 2, "cols": 2}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {YAML, "application/yaml;charset=utf-8", "text/yaml", "application/x-yaml"})
    void yamlIsPlannedUnderEachOfItsNames(String type) {
        title(1502);

        assertThat(send("/plan", type, wall(1502)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"group\": \"in-yaml\", \"permutations\": 8}");
    }

    @Test
    void otherMediaTypesAreNotTaken() {
        assertThat(send("", "text/plain", wall(1503))).hasStatus(415);
    }

    @Test
    void everyFaultSaysItsLineAndColumn() {
        title(1504);

        assertThat(send(
                        "/plan",
                        YAML,
                        wall(1504).replace("- 1504", "- 1504\n- 1505").replace("rows: 2", "rows:   0")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"faults": [
                          {"pointer": "/rows", "code": "out-of-range", "line": 10, "column": 9},
                          {"pointer": "/titleIds/1", "code": "unknown-title", "line": 5, "column": 3}]}
                        """);
        assertThat(send("/plan", "application/json", """
                        {"titleIds": [1505],
                         "countries": ["US"], "type": "perspective"}"""))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"faults": [{"pointer": "/titleIds/0", "code": "unknown-title", "line": 1, "column": 15}]}
                        """);
    }

    @Test
    void whatIsNotYamlIsToldWithLineAndColumn() {
        assertThat(send("", YAML, "titleIds: [1]\n\tcountries: [NO]"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:not-yaml", "title": "The body is not YAML",
                         "detail": "Line 2, column 1: a tab where YAML is indented by spaces"}
                        """);
    }

    @Test
    void yamlThatIsSentAsJsonIsRefused() {
        assertThat(send("", "application/json", wall(1506)))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:imagery:problem:not-json\"}");
    }

    @Test
    void aRecipeThatIsNotUtf8IsRefused() {
        var latin = http.post()
                .uri("/v1/recipes")
                .contentType(YAML)
                .content("name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .exchange();

        assertThat(latin).hasStatus(400).bodyJson().isLenientlyEqualTo("{\"type\": \"urn:imagery:problem:not-utf-8\"}");
    }

    @Test
    void theApiSaysThatBothFormatsAreTaken() {
        var document = json(get("/v3/api-docs"));

        assertThat(document.at("/paths/~1v1~1recipes/post/requestBody/content").propertyNames())
                .contains("application/json", YAML, "text/yaml", "application/x-yaml");
        assertThat(document.at("/paths/~1v1~1recipes/post/parameters"))
                .extracting(parameter -> parameter.path("name").stringValue())
                .containsExactly("Idempotency-Key", "Imagery-Actor", "priority", "supersede");
        assertThat(document.at("/components/schemas/Fault/properties/line/type").stringValue())
                .isEqualTo("integer");
        assertThat(document.at("/components/schemas/Fault/properties/column/type")
                        .stringValue())
                .isEqualTo("integer");
    }

    private MvcTestResult send(String path, String type, String recipe) {
        return http.post()
                .uri("/v1/recipes" + path)
                .contentType(type)
                .content(recipe.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
