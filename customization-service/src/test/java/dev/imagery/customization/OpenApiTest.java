package dev.imagery.customization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Test
    void everyCallIsDescribed() {
        JsonNode paths = paths();

        assertThat(paths.propertyNames())
                .contains(
                        "/v1/rulesets",
                        "/v1/rulesets/{name}",
                        "/v1/rulesets/{name}/versions/{version}",
                        "/v1/rulesets/{name}/tests",
                        "/v1/rulesets/{name}/versions/{version}/tests",
                        "/v1/tests",
                        "/v1/schemas",
                        "/v1/schemas/{name}",
                        "/v1/schemas/{name}/versions/{version}",
                        "/v1/evaluate",
                        "/v1/explain",
                        "/v1/what-if");
        assertThat(paths)
                .allSatisfy(path -> assertThat(path)
                        .allSatisfy(operation ->
                                assertThat(operation.has("summary")).isTrue()));
    }

    @Test
    void everyCallThatTakesTestsSaysWhatTestsAre() {
        JsonNode paths = paths();

        takesTests(paths.path("/v1/rulesets/{name}/tests").path("put"));
        takesTests(paths.path("/v1/tests").path("post"));
        takesTests(paths.path("/v1/rulesets/{name}/versions/{version}/tests").path("post"));
    }

    @Test
    void aRuleSetIsTakenWholeInLinesOrAsAChange() {
        JsonNode calls = paths().path("/v1/rulesets/{name}");

        assertThat(calls.path("put").path("requestBody").path("content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson");
        assertThat(body(calls.path("patch")).path("schema").path("$ref").asString())
                .isEqualTo("#/components/schemas/RuleSetPatch");
    }

    @Test
    void whatIsToldOfAPictureIsDescribed() {
        JsonNode schemas = document().path("components").path("schemas");

        assertThat(schemas.findValues("adaptiveFields"))
                .isNotEmpty()
                .allSatisfy(fields -> assertThat(
                                fields.path("additionalProperties").path("$ref").asString())
                        .isEqualTo("#/components/schemas/AdaptiveValue"));
        assertThat(schemas.path("AdaptiveValue").path("anyOf").findValuesAsString("$ref"))
                .contains("#/components/schemas/AssetReference");
        assertThat(schemas.path("AssetReference").path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "renditions",
                        "altText",
                        "dominantColour",
                        "placeholder",
                        "hitMap",
                        "safeAreas",
                        "contrast",
                        "groupVersion");
    }

    private static void takesTests(JsonNode call) {
        assertThat(body(call).path("schema").path("$ref").asString()).isEqualTo("#/components/schemas/Tests");
        assertThat(body(call).has("example") || body(call).has("examples")).isTrue();
    }

    private static JsonNode body(JsonNode call) {
        return call.path("requestBody").path("content").path("application/json");
    }

    private JsonNode paths() {
        return document().path("paths");
    }

    private JsonNode document() {
        return new CustomizationClient(port).get("/v3/api-docs").body();
    }
}
