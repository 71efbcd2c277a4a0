package dev.imagery.storage.rules;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.SafeArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset of a sealed version with all that its rule needs.
 *
 * @param renditions those of the asset's own size, at least one
 * @param dominantColour {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64
 * @param hitMap null where its render has none
 * @param safeAreas in pixels of the asset's own size; empty where none are told
 */
public record SealedAsset(
        AssetContext context,
        List<Rendition> renditions,
        @Nullable String altText,
        @Nullable String dominantColour,
        @Nullable String placeholder,
        @Nullable HitMapKey hitMap,
        List<SafeArea> safeAreas,
        @Nullable Contrast contrast) {

    public SealedAsset {
        renditions = List.copyOf(renditions);
        safeAreas = List.copyOf(safeAreas);
    }
}
