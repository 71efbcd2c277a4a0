package dev.imagery.storage.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.asset.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a manifest, as {@code POST …/assets} takes it. */
record AssetLine(
        String country,
        String language,
        String platform,
        String resolution,
        @Nullable String cell,
        int width,
        int height,
        Sha256 renderKey,
        @Nullable String altText,
        @Nullable Contrast contrast,
        @Nullable Integer fallbackTitles,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SafeArea> safeAreas) {

    AssetLine {
        safeAreas = List.copyOf(safeAreas);
    }

    AssetContext context() {
        return AssetContext.parse(
                        String.join("/", country, language, platform, resolution) + (cell == null ? "" : "@" + cell))
                .orElseThrow();
    }
}
