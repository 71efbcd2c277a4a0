package dev.imagery.customization.explanation;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.explanation.Explanation;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.NearestName;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("rules:read")
@Tag(name = "Explanation", description = "Why a context gets what it gets, and what a draft would change")
class ExplanationController {

    private final ReleaseFollower follower;
    private final ContextReader reader;
    private final InstantSource clock = InstantSource.system();

    ExplanationController(ReleaseFollower follower, ContextReader reader) {
        this.follower = follower;
        this.reader = reader;
    }

    @PostMapping(path = "/v1/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Why a context gets what it gets",
            description =
                    "For each field the winning rule, the runners-up in the order in which they would win, and of the rules"
                            + " that do not match every condition that failed, with what the context has. Every rule of"
                            + " the release is looked at.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/Question"),
                                            examples = @ExampleObject("""
                                                    {"context": {"country": "MX", "language": "es", "platform": "browser", "resolution": "high"}}"""))))
    @ApiResponse(responseCode = "200", description = "Field by field, from the release that is served")
    @ApiResponse(
            responseCode = "400",
            description = "The body is not JSON, a parameter is out of range, or no rule names the field",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the context", content = @Content)
    ExplanationAnswer explain(
            @RequestBody JsonNode question,
            @Parameter(description = "The fields to explain; all when absent", example = "backgroundImage")
                    @RequestParam(name = "field", required = false)
                    @Nullable List<String> fields,
            @Parameter(description = "How many runners-up, and how many losers, are listed of each field")
                    @RequestParam(defaultValue = "10")
                    @Min(0) @Max(1000) int limit) {
        Context context = FaultyDocument.accepted("invalid-context", "The context", reader.readOne(question));
        ReleaseIndex release = follower.current();
        List<String> wanted = fields == null || fields.isEmpty() ? release.fieldNames() : known(fields, release);
        return ExplanationAnswer.of(Explanation.of(release, context.at(clock.instant()), wanted, limit));
    }

    private static List<String> known(List<String> fields, ReleaseIndex release) {
        List<Fault> unknown = fields.stream()
                .filter(field -> !release.fieldNames().contains(field))
                .map(field -> new Fault(
                        "/query/field",
                        "unknown-value",
                        field,
                        "a field that some rule of release " + release.number() + " gives a value",
                        NearestName.of(field, release.fieldNames()).orElse(null)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalidParameters(unknown);
        }
        return fields;
    }
}
