package dev.imagery.customization.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The JSON of visits' questions, for the reader of the OpenAPI document. */
@Schema(name = "VisitQuestions")
record VisitQuestions(
        @Schema(
                description =
                        "Visits, each of which is shown what one of its contexts gets; all of them together have at most"
                                + " imagery.evaluation.max-contexts contexts",
                example =
                        "[{\"contexts\": [{\"country\": \"US\", \"resolution\": \"low\"}, {\"country\": \"US\", \"resolution\": \"high\"}]}]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<Questions> visits) {}
