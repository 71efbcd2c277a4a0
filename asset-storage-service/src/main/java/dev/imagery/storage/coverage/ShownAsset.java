package dev.imagery.storage.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The asset that a market is shown on a target: of several groups' the one of the greatest precedence, and then by name.
 *
 * @param madeAt when its picture was rendered
 * @param fallbackTitles how many of its titles are shown by other artwork than that of its language; null where it was not told
 */
record ShownAsset(
        String group, int version, Instant madeAt, @Nullable Integer fallbackTitles) {

    boolean hasFallbackArtwork() {
        return fallbackTitles != null && fallbackTitles > 0;
    }
}
