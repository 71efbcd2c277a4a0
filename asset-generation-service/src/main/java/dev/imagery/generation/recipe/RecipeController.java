package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.BatchAnswer;
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
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/recipes")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Recipes", description = "Submit a recipe, or see what it would come to")
class RecipeController {

    private static final String ARTICLE = """
            {"titleIds": [12345, 23456, 34567], "countries": ["US"], "type": "perspective", "rows": 10, "cols": 15,
             "padding": 10, "columnOffsets": [0, 0, 0, 0], "rowOffsets": [0, -100, 0, -100], "size": [1920, 1080]}""";

    private final Submitting submitting;
    private final DryRun dryRun;
    private final PlanPages pages;
    private final PlanAnswers answers;
    private final RecipeBody bodies;
    private final AcceptedBatch accepted;

    RecipeController(
            Submitting submitting,
            DryRun dryRun,
            PlanPages pages,
            PlanAnswers answers,
            RecipeBody bodies,
            AcceptedBatch accepted) {
        this.submitting = submitting;
        this.dryRun = dryRun;
        this.pages = pages;
        this.answers = answers;
        this.bodies = bodies;
        this.accepted = accepted;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeBody.YAML,
                RecipeBody.YAML_BEFORE_ITS_RFC,
                RecipeBody.YAML_AS_TEXT
            })
    @Operation(
            summary = "Submit a recipe",
            description =
                    "Answers at once; the batch is followed at its Location. With an Idempotency-Key, the same recipe sent"
                            + " again is the same batch. Work of a higher priority is begun first. With supersede, the group's"
                            + " batches that have not been given to publication end as superseded.",
            requestBody = @RequestBody(content = @Content(examples = @ExampleObject(ARTICLE))))
    ResponseEntity<BatchAnswer> submit(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) Optional<String> key,
            @Parameter(description = "Who submits it: the author of its version")
                    @RequestHeader(name = ActorHeader.NAME, required = false)
                    Optional<String> actor,
            @Parameter(description = "urgent, normal or background") @RequestParam(defaultValue = "normal")
                    String priority,
            @RequestParam(defaultValue = "false") boolean supersede,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        IdempotencyKey.requireValid(key);
        var urgency = Urgency.of(priority, supersede);
        return accepted.answer(
                submitting.submit(RecipeRun.of(bodies.read(body, type), urgency, ActorHeader.actor(actor)), key));
    }

    @Scope("recipes:read")
    @PostMapping(
            path = "/plan",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeBody.YAML,
                RecipeBody.YAML_BEFORE_ITS_RFC,
                RecipeBody.YAML_AS_TEXT
            })
    @Operation(
            summary = "See what a recipe would come to",
            description =
                    "Draws nothing. As JSON, with a page of the markets; as NDJSON, where that is accepted, a line with the plan"
                            + " without its markets, then a line for each market.",
            requestBody = @RequestBody(content = @Content(examples = @ExampleObject(ARTICLE))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = PlanAnswer.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(implementation = MarketPlan.class))
                            }))
    void plan(
            @Parameter(description = "The market that the page begins after, as US/en or US/en@autumn/bright")
                    @RequestParam
                    Optional<String> after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    Optional<String> accept,
            InputStream body,
            HttpServletResponse response)
            throws IOException {
        var sent = bodies.read(body, type);
        if (accept.filter(RecipeController::isNdjson).isPresent()) {
            answers.stream(dryRun.plan(sent), response);
        } else {
            answers.page(pages.page(sent, after, limit), response);
        }
    }

    private static boolean isNdjson(String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON));
    }
}
