package dev.imagery.customization.ruleset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule set's JSON, for the reader of the OpenAPI document; it is read by {@link RuleSetDraftConverter}. */
@Schema(name = "RuleSet")
record RuleSetDocument(
        @Schema(description = "The number of the version; the next when absent", minimum = "1") @Nullable Long version,

        @Schema(description = "Sets of greater precedence are asked first", defaultValue = "0") @Nullable Integer precedence,

        @Schema(description = "Who alone may change and activate the set, from its first version on") @Nullable String owner,

        @Schema(
                description =
                        "The attributes that rules may ask for, each as string, number, version or time, or as an array of all values that it has;"
                                + " when absent, rules may ask for any",
                example =
                        "{\"country\": \"string\", \"age\": \"number\", \"app\": \"version\", \"now\": \"time\", \"resolution\": [\"high\", \"low\"]}")
        @Nullable Map<String, Object> attributes,

        @Schema(
                description = "By attribute, the members of each name; a member may be a name itself",
                example = "{\"country\": {\"LATAM\": [\"MX\", \"AR\", \"ANDES\"], \"ANDES\": [\"PE\", \"EC\"]}}")
        @Nullable Map<String, Map<String, List<String>>> hierarchies,

        @Schema(
                description =
                        "What is asked with where a field has no value for a context itself; the first is given up first")
        @Nullable List<FallbackDocument> fallbacks,

        @Schema(
                description =
                        "By attribute, what deals contexts a cell in it where they do not state one;"
                                + " it goes on from the active version's, or else the newest version's, of the same by and salt")
        @Nullable Map<String, ExperimentDocument> experiments,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<RuleDocument> rules) {

    @Schema(name = "Fallback", description = "Has either nearest or parents")
    record FallbackDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "resolution")
            String attribute,

            @Schema(
                    description = "Values in their order: the next below come first, then the next above",
                    example = "[\"low\", \"medium\", \"high\", \"ultra\"]")
            @Nullable List<String> nearest,

            @Schema(
                    description = "\"cldr\" for the parents of language tags, or an object of parents by value",
                    example = "{\"MX\": \"LATAM\", \"LATAM\": \"world\"}")
            @Nullable Object parents) {}

    @Schema(name = "Experiment")
    record ExperimentDocument(
            @Schema(
                    description = "The attribute whose values are dealt",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "visitor")
            String by,

            @Schema(description = "Experiments of different salts are independent; the attribute's name when absent")
            @Nullable String salt,

            @Schema(
                    description = "Percentages with at most 2 decimals, at most 100 together",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "{\"control\": 50, \"bold\": 25}")
            Map<String, BigDecimal> cells,

            @Schema(
                    description =
                            "The percentages that there were before, the first ones first; of use only where there is no version"
                                    + " to go on from",
                    example = "[{\"control\": 90, \"bold\": 10}]")
            @Nullable List<Map<String, BigDecimal>> before,

            @Schema(
                    description = "By cell, values that are not dealt, such as testers'",
                    example = "{\"bold\": [\"qa-1\"]}")
            @Nullable Map<String, List<String>> forced) {}

    @Schema(name = "Rule")
    record RuleDocument(
            @Schema(description = "Unique in the set", example = "US/en/browser/high")
            String id,

            @Schema(
                    description =
                            "By attribute: a string (equals), an array of strings (in), or an object with one operator: not, within, range, "
                                    + "atLeast / above / atMost / below, version, from / until / zone, percent / salt",
                    example =
                            "{\"country\": {\"within\": \"LATAM\"}, \"language\": {\"range\": \"es\"}, "
                                    + "\"app\": {\"version\": \">=1.2.0 <2.0.0\"}, \"visitor\": {\"percent\": 25, \"salt\": \"headline\"}}")
            Map<String, Object> conditions,

            @Schema(description = "The greater wins", defaultValue = "0") @Nullable Integer priority,

            @Schema(
                    description =
                            "By adaptive field: a string, number, boolean, or object with a type: Action, AssetReference, or Json by a registered"
                                    + " schema; each as it is answered, AdaptiveValue",
                    example = "{\"backgroundImage\": \"https://cdn.example.com/a.jpg\"}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, Object> payload) {}
}
