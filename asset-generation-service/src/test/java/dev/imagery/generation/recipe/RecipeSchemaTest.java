package dev.imagery.generation.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.recipe.RecipeSchema;
import dev.imagery.generation.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

class RecipeSchemaTest extends ServiceTest {

    @Test
    void itIsTheSchemaThatRecipesAreReadBy() {
        var answer = get("/v1/recipes/schema");

        assertThat(answer).hasStatusOk().hasContentType("application/schema+json");
        assertThat(JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray()))
                .isEqualTo(RecipeSchema.schema());
    }

    @Test
    void whoAsksForPlainJsonGetsThat() {
        assertThat(http.get()
                        .uri("/v1/recipes/schema")
                        .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                        .exchange())
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}");
    }
}
