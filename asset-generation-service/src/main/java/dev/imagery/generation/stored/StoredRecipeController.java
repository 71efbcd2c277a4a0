package dev.imagery.generation.stored;

import dev.imagery.generation.recipe.RecipeBody;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/recipes")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Stored recipes", description = "Recipes kept by name, each change a version")
class StoredRecipeController {

    private static final String JSON = """
            {"extends": "walls", "description": "The walls of autumn", "titleIds": [12345, 23456], "publish": "approval"}""";

    private static final String YAML_TEXT = """
            extends: walls@2        # a stored recipe
            countries: [US, NO]
            titleIds: [12345, 23456]
            """;

    private final Storing storing;
    private final Library library;
    private final RecipeBody bodies;

    StoredRecipeController(Storing storing, Library library, RecipeBody bodies) {
        this.storing = storing;
        this.library = library;
        this.bodies = bodies;
    }

    @PutMapping(
            path = "/{name}",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeBody.YAML,
                RecipeBody.YAML_BEFORE_ITS_RFC,
                RecipeBody.YAML_AS_TEXT
            })
    @Operation(
            summary = "Store a recipe",
            description =
                    "Each change is a new version, from 1; the newest text again makes none and is answered with 200. A recipe is"
                            + " stored only as it can be run now: what submitting it would refuse is refused here. Where it states"
                            + " no name, the name that it is stored under is that of its asset group. If-Match with the ETag of the"
                            + " newest version lets no change of others be lost; If-None-Match: * lets none be replaced (412).",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(JSON)),
                                @Content(
                                        mediaType = RecipeBody.YAML,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(YAML_TEXT))
                            }))
    @ApiResponse(responseCode = "201", description = "A new version")
    @ApiResponse(responseCode = "200", description = "The newest version is the same text")
    ResponseEntity<StoredAnswer> put(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) Optional<String> ifNoneMatch,
            InputStream body)
            throws IOException {
        RecipeName.requireValid(name);
        var stored = storing.put(name, bodies.read(body, type, name), new Precondition(ifMatch, ifNoneMatch));
        var answer = stored.isNew()
                ? ResponseEntity.created(URI.create("/v1/recipes/" + name))
                : ResponseEntity.status(HttpStatus.OK);
        return answer.eTag(VersionTag.asSent(stored.version().number())).body(StoredAnswer.of(stored));
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "The newest version of a stored recipe",
            description =
                    "As it was sent, in its own media type; one in YAML also as JSON where Accept prefers that. Content-Location names"
                            + " the version.")
    @RecipeResponse
    ResponseEntity<byte[]> newest(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    Optional<String> accept)
            throws HttpMediaTypeNotAcceptableException {
        return VersionText.answer(library.newest(name), accept);
    }

    /** @param next the {@code after} of the next page; absent on the last */
    @Schema(name = "StoredRecipePage")
    record Page(List<VersionAnswer> recipes, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "The stored recipes by name, each with its newest version")
    Page list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var page = library.newestAfter(after, limit).stream()
                .map(VersionAnswer::of)
                .toList();
        return new Page(page, page.size() < limit ? null : page.getLast().name());
    }

    @DeleteMapping("/{name}")
    @Operation(
            summary = "Remove a stored recipe",
            description =
                    "Its versions can still be read; stored again, it goes on with the next version. 409 while others extend it.")
    @ApiResponse(responseCode = "204", description = "Removed")
    ResponseEntity<Void> remove(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch) {
        storing.remove(name, new Precondition(ifMatch, Optional.empty()));
        return ResponseEntity.noContent().build();
    }
}
