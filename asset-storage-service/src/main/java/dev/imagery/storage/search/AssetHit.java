package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import org.jspecify.annotations.Nullable;

/** A row that was found. */
record AssetHit(
        long versionId,
        String group,
        int version,
        boolean live,
        AssetContext context,
        int width,
        int height,
        Sha256 renderKey,
        @Nullable String altText,
        @Nullable Contrast contrast) {

    Cursor cursor() {
        return new Cursor(versionId, context);
    }
}
