package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was found.
 *
 * @param key its values of what the query sorts by
 */
record AssetHit(
        String group,
        int version,
        boolean live,
        AssetContext context,
        int width,
        int height,
        Sha256 renderKey,
        @Nullable String altText,
        @Nullable String design,
        @Nullable Contrast contrast,
        @Nullable Integer fallbackTitles,
        Instant madeAt,
        List<String> key) {}
