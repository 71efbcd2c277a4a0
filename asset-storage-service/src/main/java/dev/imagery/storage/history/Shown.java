package dev.imagery.storage.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Rendition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What visitors of a context were shown at an instant.
 *
 * @param at the instant that was asked about
 * @param context of the visit
 * @param others what other groups had live for the context then, and was not shown, in the order in which it would have been
 */
record Shown(Instant at, AssetContext context, Picture picture, Rule rule, Source source, List<Other> others) {

    /** The picture, with all files of its size. */
    record Picture(
            String renderKey,

            @Schema(description = "When it was taken down for good: no file is left of it") @Nullable Instant purgedAt,

            int width,
            int height,
            List<File> files,
            List<Long> titleIds,
            @Nullable String altText,
            @Nullable Contrast contrast,

            @JsonRawValue
            @Schema(
                    type = "object",
                    description = "Of the render: tools and their versions, catalogue, artwork, arguments")
            String provenance) {}

    /** A file and where to fetch it. */
    record File(Rendition rendition, URI url) {}

    /**
     * Why it was this picture.
     *
     * @param set the rule set, which has the group's name
     * @param rule of the set
     * @param precedence between sets; of equal ones the first by name wins
     * @param release in which customization took the set up; later ones had it too, until {@code until}
     * @param since when customization acknowledged it
     * @param until when something else of the group was acknowledged; absent while it is live
     * @param rolledBack whether it was gone back to
     */
    record Rule(
            String set,
            String rule,
            int precedence,
            long release,
            Instant since,
            @Nullable Instant until,
            boolean rolledBack) {}

    /** Who made it, of what. */
    record Source(
            String group,
            int version,
            UUID batch,
            @Nullable String author,
            @Nullable String note,
            long catalogRevision,
            Instant made,
            @JsonRawValue @Schema(type = "object") String recipe) {}

    /** A group that had an asset for the context. */
    record Other(String group, int version, int precedence, String rule) {}
}
