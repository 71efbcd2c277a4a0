package dev.imagery.storage.rules;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset of a sealed version with all that its rule needs.
 *
 * @param renditions those of the asset's own size, at least one
 * @param dominantColour {@code #rrggbb}
 */
public record SealedAsset(
        AssetContext context,
        List<Rendition> renditions,
        @Nullable String altText,
        @Nullable String dominantColour) {

    public SealedAsset {
        renditions = List.copyOf(renditions);
    }
}
