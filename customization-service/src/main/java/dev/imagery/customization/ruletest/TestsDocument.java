package dev.imagery.customization.ruletest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of tests, for the reader of the OpenAPI document; it is read by {@link dev.imagery.rules.reading.ExpectationsReader}. */
@Schema(name = "Tests")
record TestsDocument(
        @Schema(description = "At most 10,000", requiredMode = Schema.RequiredMode.REQUIRED)
        List<TestDocument> tests) {

    /** One test. */
    @Schema(name = "Test")
    record TestDocument(
            @Schema(
                    description = "Unique among the tests",
                    example = "Japan sees its own",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(
                    description = "Values by attribute",
                    example = "{\"country\": \"JP\", \"language\": \"ja\"}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, String> context,

            @Schema(
                    description =
                            "By adaptive field, its value; null where it must get none. Other fields may get anything.",
                    example = "{\"headline\": \"Kon'nichiwa\", \"callToAction\": null}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, Object> expect,

            @Schema(
                    description = "By adaptive field, the id of the rule that wins it",
                    example = "{\"headline\": \"jp\"}")
            @Nullable Map<String, String> rules) {}
}
