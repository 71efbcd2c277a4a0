package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.starter.request.WholeBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/recipes")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Recipes", description = "Submit a recipe, or see what it would come to")
class RecipeController {

    private static final String ARTICLE = """
            {"titleIds": [12345, 23456, 34567], "countries": ["US"], "type": "perspective", "rows": 10, "cols": 15,
             "padding": 10, "columnOffsets": [0, 0, 0, 0], "rowOffsets": [0, -100, 0, -100], "size": [1920, 1080]}""";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final Submitting submitting;
    private final DryRun dryRun;
    private final BatchReading reading;
    private final RequestSettings limits;

    RecipeController(Submitting submitting, DryRun dryRun, BatchReading reading, RequestSettings limits) {
        this.submitting = submitting;
        this.dryRun = dryRun;
        this.reading = reading;
        this.limits = limits;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeText.YAML,
                RecipeText.YAML_AS_TEXT,
                RecipeText.YAML_BEFORE_ITS_RFC
            })
    @Operation(
            summary = "Submit a recipe",
            description =
                    "Answers at once; the batch is followed at its Location. With an Idempotency-Key, the same recipe sent"
                            + " again is the same batch.",
            requestBody = @RequestBody(content = @Content(examples = @ExampleObject(ARTICLE))))
    ResponseEntity<BatchAnswer> submit(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        key.ifPresent(RecipeController::requireValid);
        var submitted = submitting.submit(text(body, type), key);
        var answer = ResponseEntity.accepted().location(URI.create("/v1/batches/" + submitted.batch()));
        if (submitted.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(reading.batch(submitted.batch()));
    }

    @PostMapping(
            path = "/plan",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeText.YAML,
                RecipeText.YAML_AS_TEXT,
                RecipeText.YAML_BEFORE_ITS_RFC
            })
    @Operation(
            summary = "See what a recipe would come to",
            description = "Draws nothing.",
            requestBody = @RequestBody(content = @Content(examples = @ExampleObject(ARTICLE))))
    PlanAnswer plan(@Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body)
            throws IOException {
        return dryRun.plan(text(body, type));
    }

    private String text(InputStream body, MediaType type) throws IOException {
        return RecipeText.of(WholeBody.read(body, limits), type);
    }

    private static void requireValid(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    "The request has a fault",
                    List.of(Fault.of(
                            "/header/Idempotency-Key",
                            "invalid-value",
                            key,
                            "1 to 255 visible ASCII characters without spaces")));
        }
    }
}
