package dev.imagery.customization.evaluation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.Reading;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Evaluation", description = "A context in, adaptive fields out")
class EvaluationController {

    private final ReleaseFollower follower;
    private final ContextReader reader;

    EvaluationController(ReleaseFollower follower, ContextReader reader) {
        this.follower = follower;
        this.reader = reader;
    }

    @PostMapping("/v1/evaluate")
    @Operation(
            summary = "The adaptive fields for a context",
            description = "The whole answer comes from the one release that it names.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Question.class))))
    EvaluationAnswer evaluate(@RequestBody JsonNode question) {
        return switch (reader.read(question)) {
            case Reading.Accepted<Context>(Context context) ->
                EvaluationAnswer.of(follower.current().evaluate(context));
            case Reading.Refused<Context> refused -> throw problem(refused);
        };
    }

    private static ProblemException problem(Reading.Refused<Context> refused) {
        return ProblemException.faulty(
                "invalid-context",
                "The context",
                refused.faults().stream()
                        .map(fault -> new Fault(
                                fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion()))
                        .toList());
    }

    /** The question's JSON, for the reader of the OpenAPI document. */
    @Schema(name = "Question")
    record Question(
            @Schema(
                    description = "What is known of the one who asks, by attribute",
                    example =
                            "{\"country\": \"US\", \"language\": \"en\", \"platform\": \"browser\", \"resolution\": \"high\"}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, String> context) {}
}
