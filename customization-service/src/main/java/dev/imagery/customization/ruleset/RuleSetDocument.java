package dev.imagery.customization.ruleset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule set's JSON, for the reader of the OpenAPI document; it is read by {@link RuleSetDraftConverter}. */
@Schema(name = "RuleSet")
record RuleSetDocument(
        @Schema(description = "The number of the version; the next when absent", minimum = "1") @Nullable Long version,

        @Schema(description = "Sets of greater precedence are asked first", defaultValue = "0") @Nullable Integer precedence,

        @Schema(description = "Who alone may change and activate the set, from its first version on") @Nullable String owner,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<RuleDocument> rules) {

    @Schema(name = "Rule")
    record RuleDocument(
            @Schema(description = "Unique in the set", example = "US/en/browser/high")
            String id,

            @Schema(
                    description = "By attribute, a string (equals) or an array of strings (in)",
                    example = "{\"country\": \"US\", \"language\": [\"en\", \"en-GB\"]}")
            Map<String, Object> conditions,

            @Schema(description = "The greater wins", defaultValue = "0") @Nullable Integer priority,

            @Schema(
                    description = "By adaptive field: a string, number, boolean, Action or AssetReference",
                    example = "{\"backgroundImage\": \"https://cdn.example.com/a.jpg\"}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, Object> payload) {}
}
