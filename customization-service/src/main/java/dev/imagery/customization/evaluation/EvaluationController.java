package dev.imagery.customization.evaluation;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.customization.serving.TaggedAnswer;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.reading.Asked;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.Inquiry;
import dev.imagery.starter.access.Scope;
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
@Scope("rules:read")
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
            summary = "The adaptive fields for a context, for each of several, or for those of visits",
            description = "The whole answer comes from the one release that it names; several contexts are answered in"
                    + " their order. Of the contexts of a visit only one is shown, so that a visit counts once as an exposure to a"
                    + " cell; what many get is written once. The entity tag is of release and answer. Since nothing is changed by asking, the answer"
                    + " to If-None-Match is 304, as that to a GET would be.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            oneOf = {
                                                                Question.class,
                                                                Questions.class,
                                                                VisitQuestions.class
                                                            }),
                                            examples = {
                                                @ExampleObject(name = "One context", value = """
                                                        {"context": {"country": "US", "language": "en", "platform": "browser", "resolution": "high"}}"""),
                                                @ExampleObject(name = "Several contexts", value = """
                                                        {"contexts": [{"country": "US", "language": "en"}, {"country": "MX", "language": "es"}]}"""),
                                                @ExampleObject(name = "Visits, each at two resolutions", value = """
                                                        {"visits": [{"contexts": [{"country": "US", "resolution": "low"}, {"country": "US", "resolution": "high"}]},
                                                                    {"contexts": [{"country": "MX", "resolution": "low"}, {"country": "MX", "resolution": "high"}]}]}""")
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
                            schema = @Schema(oneOf = {EvaluationAnswer.class, BatchAnswer.class, VisitsAnswer.class})))
    @ApiResponse(
            responseCode = "304",
            description = "The caller has just this answer, by If-None-Match",
            content = @Content)
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description =
                    "All faults of all contexts, with pointers such as /contexts/3/country or /visits/3/contexts/0/country",
            content = @Content)
    ResponseEntity<byte[]> evaluate(
            @RequestBody JsonNode question,
            @Parameter(description = "The entity tag of the answer that the caller has")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        Inquiry inquiry = FaultyDocument.accepted("invalid-context", "The context", reader.readInquiry(question));
        ReleaseIndex release = follower.current();
        Answer answer = answer(release, inquiry, clock.instant());
        exposures.count(answer.shown());
        return new TaggedAnswer(release.number(), json.writeValueAsBytes(answer)).to(ifNoneMatch);
    }

    private static Answer answer(ReleaseIndex release, Inquiry inquiry, Instant now) {
        return switch (inquiry) {
            case Asked.One(Context context) ->
                new EvaluationAnswer(release.number(), Answered.of(release, context, now));
            case Asked.Several(List<Context> contexts) -> BatchAnswer.of(release, contexts, now);
            case Inquiry.Visits(List<List<Context>> visits) -> VisitsAnswer.of(release, visits, now);
        };
    }
}
