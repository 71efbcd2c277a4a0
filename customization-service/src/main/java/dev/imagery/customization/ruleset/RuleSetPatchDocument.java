package dev.imagery.customization.ruleset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a change, for the reader of the OpenAPI document; it is read by {@link dev.imagery.rules.reading.RuleSetPatchReader}. */
@Schema(name = "RuleSetPatch")
record RuleSetPatchDocument(
        @Schema(description = "The newest version", example = "4", requiredMode = Schema.RequiredMode.REQUIRED)
        long base,

        @Schema(description = "Rules that replace those with their ids, or are added") @Nullable List<RuleSetDocument.RuleDocument> put,

        @Schema(description = "Ids of rules of the base that go", example = "[\"us-spring\"]") @Nullable List<String> remove,

        @Schema(description = "As that of the base where it is absent") @Nullable Integer precedence,

        @Schema(description = "Of a set with an owner: who it is") @Nullable String owner,

        @Schema(description = "In the place of all that the base declares") @Nullable Map<String, String> attributes,

        @Schema(description = "In the place of all that the base declares") @Nullable Map<String, Map<String, List<String>>> hierarchies,

        @Schema(description = "In the place of all that the base declares") @Nullable List<RuleSetDocument.FallbackDocument> fallbacks,

        @Schema(description = "In the place of all that the base declares") @Nullable Map<String, RuleSetDocument.ExperimentDocument> experiments) {}
