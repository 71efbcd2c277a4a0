package dev.imagery.customization.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The JSON of several questions, for the reader of the OpenAPI document. */
@Schema(name = "Questions")
record Questions(
        @Schema(
                description =
                        "What is known of each of those who ask, by attribute; at most imagery.evaluation.max-contexts",
                example = "[{\"country\": \"US\", \"language\": \"en\"}, {\"country\": \"MX\", \"language\": \"es\"}]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<Map<String, String>> contexts) {}
