package dev.imagery.orchestration.homepage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.orchestration.asset.Box;
import dev.imagery.orchestration.asset.Contrast;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page can use of a picture; what is not known of it is absent.
 *
 * @param url the file that is also the adaptive field's value
 */
@Schema(name = "HomepageImage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Image(
        @Schema(
                description = "The best file for the visit, as in adaptiveFields",
                example = "https://cdn.example.com/assets/0f3a….avif")
        String url,

        @Schema(description = "Its media type", example = "image/avif")
        String type,

        @Schema(description = "Its width in pixels", example = "1920")
        int width,

        @Schema(description = "Its height in pixels", example = "1080")
        int height,

        @Schema(description = "For <picture>, the best encoding first: of each, all widths of the same picture")
        List<Source> sources,

        @Schema(
                description = "A ThumbHash in Base64, to be seen until the picture is there",
                example = "1QcSHQRnh493V4dIh4eXh1h4kJUI")
        @Nullable String placeholder,

        @Schema(description = "To fill the picture's place", example = "#1a2b3c") @Nullable String dominantColour,

        @Schema(description = "The picture in words", example = "Forty posters of series in English") @Nullable String altText,

        @Schema(
                description = "Where the list of what is seen where can be fetched",
                example = "https://cdn.example.com/hit-maps/3b1c….json")
        @Nullable String hitMap,

        @Schema(description = "Where the page may put text, in pixels of width × height") @Nullable List<Box> safeAreas,

        @Schema(description = "Of the page's text there: ratios from 1 to 21 (WCAG 2.2)") @Nullable Contrast contrast,

        @Schema(
                description =
                        "The value for a header Link, by which a browser fetches the picture before it has read the page",
                example = "<https://cdn.example.com/assets/0f3a….avif>; rel=preload; as=image; type=\"image/avif\"")
        @Nullable String preload,

        @Schema(description = "The group of assets, and its version, that the picture is of", example = "autumn")
        @Nullable String group,

        @Schema(example = "4") @Nullable Long version,

        @Schema(description = "The version of the group's set of rules", example = "12") @Nullable Long ruleSetVersion,

        @Schema(description = "The rule that chose the picture", example = "US/en/browser/high") @Nullable String rule) {

    /** The files of one encoding. */
    @Schema(name = "HomepageImageSource")
    record Source(
            @Schema(example = "image/avif") String type,

            @Schema(
                    example =
                            "https://cdn.example.com/assets/0f3a….avif 960w, https://cdn.example.com/assets/77e1….avif 1920w")
            String srcset) {}
}
