package dev.imagery.storage.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Rendition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is answered.
 *
 * @param cell of an experiment, such as {@code autumn/bright}; absent for the asset of all others
 * @param purgedAt when its picture was taken down for good; it has no files since then
 * @param renditions those of the asset's size
 * @param titleIds the titles that it shows
 * @param altText the picture in words
 * @param dominantColour {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64, to be shown until the picture is there
 * @param contrast of the page's text; absent where the page puts none
 * @param design as the recipe calls it
 * @param fallbackTitles how many of the titles are shown by other artwork than that of the asset's language; absent where it was not told
 * @param madeAt when the picture was rendered
 */
record FoundAsset(
        String group,
        int version,
        boolean live,
        String country,
        String language,
        String platform,
        String resolution,
        @Nullable Cell cell,
        int width,
        int height,
        String renderKey,
        @Nullable Instant purgedAt,
        List<Addressed> renditions,
        List<Long> titleIds,
        @Nullable String altText,
        @Nullable String dominantColour,
        @Nullable String placeholder,
        @Nullable Contrast contrast,
        @Nullable String design,
        @Nullable Integer fallbackTitles,
        Instant madeAt) {

    /** A rendition and where to fetch it. */
    record Addressed(
            @JsonUnwrapped Rendition rendition,
            @Schema(format = "uri") String url) {}

    /**
     * A page.
     *
     * @param next is to be given as {@code cursor}; absent on the last page
     * @param count absent where it was not asked for
     */
    record Page(
            List<FoundAsset> assets,
            @Nullable String next,
            @Nullable Count count) {}

    /**
     * How many assets there are, on all pages.
     *
     * @param relation {@code =}, or {@code ≥} where there are more than were counted
     */
    record Count(String relation, int assets) {

        private static final int COUNTED = 10_000;

        /** How far to count, so that one can tell. */
        static final int LIMIT = COUNTED + 1;

        static Count of(int counted) {
            return counted < LIMIT ? new Count("=", counted) : new Count("≥", COUNTED);
        }
    }
}
