package dev.imagery.storage.group;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.asset.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset of a manifest.
 *
 * @param number of its line, from 1
 */
record ManifestLine(int number, AssetContext context, Content content) {

    /**
     * What the asset is; two lines for one context must agree on it.
     *
     * @param fallbackTitles how many of its titles are shown by other artwork than that of its language; null where it is not told
     * @param safeAreas where the page puts text, in pixels of the asset's own size; empty where none are told
     */
    record Content(
            int width,
            int height,
            Sha256 renderKey,
            @Nullable String altText,
            @Nullable Contrast contrast,
            @Nullable Integer fallbackTitles,
            List<SafeArea> safeAreas) {

        Content {
            safeAreas = List.copyOf(safeAreas);
        }
    }
}
