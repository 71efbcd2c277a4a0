package dev.imagery.customization.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** A question's JSON, for the reader of the OpenAPI document. */
@Schema(name = "Question")
record Question(
        @Schema(
                description = "What is known of the one who asks, by attribute",
                example =
                        "{\"country\": \"US\", \"language\": \"en\", \"platform\": \"browser\", \"resolution\": \"high\"}",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, String> context) {}
