package dev.imagery.orchestration.homepage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer: the article's, and beside it the rich form where that is asked for.
 *
 * @param fields the page's own fields
 * @param adaptiveFields what customization chose for this visit: URLs where it chose assets, the JSON itself where it chose some by a
 *     schema, other values as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Homepage(
        @Schema(
                description = "The page's own fields by name",
                types = "object",
                additionalPropertiesSchema = Object.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, JsonNode> fields,

        @Schema(
                description = "What was chosen for this visit; assets as plain URLs, and JSON by a schema as it is",
                types = "object",
                additionalPropertiesSchema = Object.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, JsonNode> adaptiveFields,

        @Schema(description = "The page and its version; with view=full") @Nullable PageVersion page,

        @Schema(
                description =
                        "The release that all adaptive fields come from; with view=full, absent where customization"
                                + " is away and never answered",
                example = "7")
        @Nullable Long release,

        @Schema(description = "What the visit was taken for; with view=full") @Nullable Place context,

        @Schema(description = "Everything about each adaptive field that is a picture; with view=full") @Nullable Map<String, Image> images,

        @Schema(description = "The experiments that the visit takes part in; with view=full") @Nullable List<Experiment> experiments) {

    /** A version of a page. */
    @Schema(name = "HomepagePage")
    record PageVersion(
            @Schema(example = "homepage") String name,

            @Schema(description = "0 of one that the service brings along", example = "3")
            long version,

            @Schema(example = "signup") String mode) {}

    /** What the visit was taken for; what is absent was not told. */
    @Schema(name = "HomepageContext")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Schema(example = "US") @Nullable String country,
            @Schema(example = "en") @Nullable String language,
            @Schema(example = "browser") @Nullable String platform,
            @Schema(example = "high") @Nullable String resolution) {}

    /** That the visit is in a cell of an experiment. */
    @Schema(name = "HomepageExperiment")
    record Experiment(
            @Schema(description = "The attribute that is the cell", example = "cell")
            String attribute,

            @Schema(example = "autumn/bright") String cell,

            @Schema(description = "Whether the cell was not dealt, such as a tester's")
            boolean forced,

            @Schema(description = "Whether another cell would have given the visit something else")
            boolean exposed) {}
}
