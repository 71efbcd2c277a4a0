package dev.imagery.storage.render;

import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A render that is known: its objects were verified.
 *
 * @param titleIds the titles that it shows, ascending
 * @param dominantColour {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64
 */
record RecordedRender(
        Sha256 renderKey,
        List<Rendition> renditions,
        List<Long> titleIds,
        @Nullable String dominantColour,
        @Nullable String placeholder) {}
