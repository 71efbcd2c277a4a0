package dev.imagery.customization.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a field's value, for the reader of the OpenAPI document; it is written as rules hold it. */
@Schema(
        name = "AdaptiveValue",
        anyOf = {
            String.class,
            BigDecimal.class,
            Boolean.class,
            AdaptiveValueDocument.ActionDocument.class,
            AdaptiveValueDocument.AssetReferenceDocument.class,
            AdaptiveValueDocument.JsonDocument.class
        })
interface AdaptiveValueDocument {

    @Schema(name = "Action", description = "Something that the page's user can do")
    record ActionDocument(
            @Schema(allowableValues = "Action", requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Schema(
                    description = "The form fields that it sends",
                    example = "[\"email\"]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<String> withFields) {}

    @Schema(name = "Json", description = "JSON of a shape that a registered schema describes")
    record JsonDocument(
            @Schema(allowableValues = "Json", requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Schema(example = "hero-card@2", requiredMode = Schema.RequiredMode.REQUIRED)
            String schema,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Object value) {}

    @Schema(name = "AssetReference", description = "A picture by its stored objects; what is not known of it is absent")
    record AssetReferenceDocument(
            @Schema(allowableValues = "AssetReference", requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Schema(description = "At least one", requiredMode = Schema.RequiredMode.REQUIRED)
            List<RenditionDocument> renditions,

            @Schema(description = "The picture in words") @Nullable String altText,

            @Schema(example = "#1a2b3c") @Nullable String dominantColour,

            @Schema(
                    description = "A ThumbHash in Base64, to be shown until the picture is there",
                    example = "3/cJPJqAh4eAiIiIiHeAgAj4eA==")
            @Nullable String placeholder,

            @Schema(
                    description =
                            "Where what tells which title is seen where is fetched, below the CDN's address: asset-storage-service describes it",
                    example = "hit-maps/4ba2….json")
            @Nullable String hitMap,

            @Schema(
                    description =
                            "Where the page puts text: boxes in pixels of the largest rendition, from its upper left corner; 1 to 8")
            @Nullable List<BoxDocument> safeAreas,

            @Schema(description = "How much the page's text stands out on the safe areas") @Nullable ContrastDocument contrast,

            @Schema(
                    description = "Which version of its group gives the picture; not the rule set's own version",
                    minimum = "1")
            @Nullable Integer groupVersion) {}

    @Schema(name = "Rendition")
    record RenditionDocument(
            @Schema(example = "jpeg") String encoding,

            @Schema(description = "In pixels", example = "1920")
            int width,

            @Schema(description = "In pixels", example = "1080")
            int height,

            @Schema(description = "The object's size", example = "90210")
            long bytes,

            @Schema(description = "The object's path below the CDN's address", example = "assets/0f3a….jpg")
            String key) {}

    @Schema(name = "PixelBox")
    record BoxDocument(
            @Schema(description = "Of its left edge", example = "96")
            int x,

            @Schema(description = "Of its upper edge", example = "324")
            int y,

            @Schema(minimum = "1", example = "768") int width,
            @Schema(minimum = "1", example = "432") int height) {}

    @Schema(name = "Contrast", description = "Contrast ratios of WCAG 2.2, 1 to 21")
    record ContrastDocument(
            @Schema(description = "Where it is least", minimum = "1", maximum = "21", example = "4.61")
            double worst,

            @Schema(description = "Over all that text stands on", minimum = "1", maximum = "21", example = "9.2")
            double mean) {}
}
