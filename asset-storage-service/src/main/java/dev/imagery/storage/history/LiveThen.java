package dev.imagery.storage.history;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An asset that was live for a context at an instant.
 *
 * @param context of the asset: that of the visit, or the one of all who are in no cell
 */
record LiveThen(
        AssetContext context,
        Sha256 renderKey,
        int width,
        int height,
        @Nullable String altText,
        @Nullable Contrast contrast,
        String provenance,
        Shown.Rule rule,
        Shown.Source source) {

    Shown.Other asOther() {
        return new Shown.Other(source.group(), source.version(), rule.precedence(), rule.rule());
    }
}
