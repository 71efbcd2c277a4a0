package dev.imagery.storage.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.storage.asset.AssetContext;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a comparison, as it is answered.
 *
 * @param from the earlier version
 * @param to the later version
 * @param next is to be given as {@code after}; absent on the last page
 */
@Schema(name = "Comparison")
record Comparison(
        String group,
        int from,
        int to,
        Progress pictures,

        @Schema(description = "How many assets, by what became of them", example = "{\"changed\": 12, \"same\": 36}")
        Map<Change, Integer> counts,

        List<Asset> assets,
        @Nullable String next) {

    /** How far it is. */
    @Schema(name = "ComparisonProgress")
    record Progress(
            @Schema(description = "`running` or `done`") String state,

            @Schema(description = "Distinct pairs of different pictures, of assets that both versions have")
            int pairs,

            @Schema(description = "Of these, those that were looked at; the assets of the others are `unmeasured`")
            int measured) {}

    /** An asset of two versions. */
    @Schema(name = "ComparedAsset")
    record Asset(
            @JsonUnwrapped AssetContext context,

            @Schema(description = "`added`, `dropped`, `changed`, `unmeasured`, `incomparable` or `same`")
            Change change,

            @Schema(
                    description = "From 0, the same, to 1; 1 of what is added or dropped; absent where it is not known",
                    example = "0.174")
            @Nullable Double difference,

            @Schema(
                    description =
                            "Why it cannot be known: `encoding` (no file of both is a JPEG or a PNG), `too-large`,"
                                    + " `unreadable` or `missing`")
            @Nullable String obstacle,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Picture before,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Picture after) {}

    /** The picture of an asset; its file is the JPEG, where there is one. */
    @Schema(name = "ComparedPicture")
    record Picture(
            String renderKey,
            int width,
            int height,
            @Nullable URI url) {}
}
