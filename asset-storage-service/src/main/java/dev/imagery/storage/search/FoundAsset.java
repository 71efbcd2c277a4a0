package dev.imagery.storage.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Rendition;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is answered.
 *
 * @param cell of an experiment, such as {@code autumn/bright}; absent for the asset of all others
 * @param renditions those of the asset's size
 * @param titleIds the titles that it shows
 * @param altText the picture in words
 * @param dominantColour {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64, to be shown until the picture is there
 * @param contrast of the page's text; absent where the page puts none
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
        List<Addressed> renditions,
        List<Long> titleIds,
        @Nullable String altText,
        @Nullable String dominantColour,
        @Nullable String placeholder,
        @Nullable Contrast contrast) {

    /** A rendition and where to fetch it. */
    record Addressed(@JsonUnwrapped Rendition rendition, URI url) {}

    /** A page; {@code next} is to be given as {@code cursor}, and is absent on the last. */
    record Page(List<FoundAsset> assets, @Nullable String next) {}
}
