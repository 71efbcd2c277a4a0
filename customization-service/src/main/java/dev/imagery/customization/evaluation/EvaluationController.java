package dev.imagery.customization.evaluation;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.customization.serving.TaggedAnswer;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.reading.Asked;
import dev.imagery.rules.reading.ContextReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Evaluation", description = "A context in, adaptive fields out")
class EvaluationController {

    private final ReleaseFollower follower;
    private final ContextReader reader;
    private final JsonMapper json;
    private final Exposures exposures;
    private final InstantSource clock = InstantSource.system();

    EvaluationController(ReleaseFollower follower, ContextReader reader, JsonMapper json, Exposures exposures) {
        this.follower = follower;
        this.reader = reader;
        this.json = json;
        this.exposures = exposures;
    }

    @PostMapping(path = "/v1/evaluate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The adaptive fields for a context, or for each of several",
            description = "The whole answer comes from the one release that it names; several contexts are answered in"
                    + " their order. The entity tag is of release and answer. Since nothing is changed by asking, the answer"
                    + " to If-None-Match is 304, as that to a GET would be.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(oneOf = {Question.class, Questions.class}),
                                            examples = {
                                                @ExampleObject(name = "One context", value = """
                                                        {"context": {"country": "US", "language": "en", "platform": "browser", "resolution": "high"}}"""),
                                                @ExampleObject(name = "Several contexts", value = """
                                                        {"contexts": [{"country": "US", "language": "en"}, {"country": "MX", "language": "es"}]}""")
                                            })))
    @ApiResponse(
            responseCode = "200",
            description = "The adaptive fields, and where each value comes from",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of release and answer",
                            schema = @Schema(type = "string", example = "\"7-0e4f1a2b3c4d5e6f\"")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {EvaluationAnswer.class, BatchAnswer.class})))
    @ApiResponse(
            responseCode = "304",
            description = "The caller has just this answer, by If-None-Match",
            content = @Content)
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "All faults of all contexts, with pointers such as /contexts/3/country",
            content = @Content)
    ResponseEntity<byte[]> evaluate(
            @RequestBody JsonNode question,
            @Parameter(description = "The entity tag of the answer that the caller has")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        Asked asked = FaultyDocument.accepted("invalid-context", "The context", reader.read(question));
        ReleaseIndex release = follower.current();
        Answer answer = answer(release, asked, clock.instant());
        answer.all().forEach(answered -> exposures.count(answered.experiments()));
        return new TaggedAnswer(release.number(), json.writeValueAsBytes(answer)).to(ifNoneMatch);
    }

    private static Answer answer(ReleaseIndex release, Asked asked, Instant now) {
        return switch (asked) {
            case Asked.One(Context context) ->
                new EvaluationAnswer(release.number(), Answered.of(release, context, now));
            case Asked.Several(List<Context> contexts) -> BatchAnswer.of(release, contexts, now);
        };
    }
}
