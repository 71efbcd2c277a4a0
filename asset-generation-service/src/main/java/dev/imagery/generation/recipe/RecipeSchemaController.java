package dev.imagery.generation.recipe;

import dev.imagery.dsl.recipe.RecipeSchema;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/recipes/schema")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Recipes")
class RecipeSchemaController {

    static final String JSON_SCHEMA = "application/schema+json";

    private final byte[] schema = RecipeSchema.schema().toPrettyString().getBytes(StandardCharsets.UTF_8);

    @GetMapping(produces = {JSON_SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "The recipe language as JSON Schema",
            description =
                    "JSON Schema 2020-12 with descriptions and examples: with it, an editor completes recipes in JSON and in YAML.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = "object")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"))
                            }))
    byte[] schema() {
        return schema.clone();
    }
}
