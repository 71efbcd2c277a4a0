package dev.imagery.customization.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of such a question, for the reader of the OpenAPI document; it is read by {@link dev.imagery.rules.reading.WhatIfReader}. */
@Schema(name = "WhatIf")
record WhatIfDocument(
        @Schema(description = "One context; or contexts", example = "{\"country\": \"MX\", \"language\": \"es\"}")
        @Nullable Map<String, String> context,

        @Schema(description = "At most imagery.evaluation.max-contexts; or context") @Nullable List<Map<String, String>> contexts,

        @Schema(
                description = "The set that the draft would be a version of, there or not",
                example = "copy",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String ruleSet,

        @Schema(ref = "#/components/schemas/RuleSet", requiredMode = Schema.RequiredMode.REQUIRED)
        Object draft) {}
